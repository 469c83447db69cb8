// Serves a guest better on return: counts visits and greets.
(() => {
  const before = Number(/(?:^|; )dam_visits=(\d+)/.exec(document.cookie)?.[1]) || 0;
  document.cookie = `dam_visits=${before + 1};path=/;max-age=31536000;samesite=lax`;
  (window.ran ??= []).push('recognition');
  const greeting = document.querySelector('[data-greeting]');
  if (greeting && before) greeting.textContent = 'Welcome back.';
})();
