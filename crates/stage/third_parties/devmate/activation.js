// Plays the licence service: asks its server about this visitor's activations.
(() => {
  const here = new URL(document.currentScript.src).origin;
  document.cookie = `devmate_visit=${Date.now()};path=/;max-age=31536000`;
  (window.ran ??= []).push('devmate');
  fetch(`${here}/activations`).catch(() => {});
})();
