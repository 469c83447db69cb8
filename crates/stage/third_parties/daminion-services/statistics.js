// Records how and when guests use the site: which page, when, how long after the one before.
(() => {
  const here = new URL(document.currentScript.src).origin;
  const previous = Number(localStorage.getItem('dam-last-view')) || 0;
  const now = Date.now();
  localStorage.setItem('dam-last-view', String(now));
  document.cookie = `dam_session=${Math.random().toString(16).slice(2)};path=/;max-age=1800;samesite=lax`;
  (window.ran ??= []).push('statistics');
  new Image().src = `${here}/hit?page=${encodeURIComponent(location.pathname)}&after=${previous ? now - previous : ''}`;
})();
