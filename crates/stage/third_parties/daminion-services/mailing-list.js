// Offers the mailing list; remembers that it has, so as not to ask on every page.
(() => {
  const here = new URL(document.currentScript.src).origin;
  localStorage.setItem('dam-mailing-list', 'offered');
  (window.ran ??= []).push('mailing-list');
  fetch(`${here}/mailing-list`).catch(() => {});
})();
