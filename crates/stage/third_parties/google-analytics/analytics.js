// Plays Universal Analytics: `_ga` (2 years), `_gid` (24 hours) and `_gat` (1 minute), set by script on the widest domain
// the browser accepts, then one page view to /collect.
(() => {
  const here = new URL(document.currentScript.src).origin;
  const read = name => document.cookie.split('; ').find(pair => pair.startsWith(name + '='))?.slice(name.length + 1);
  const labels = location.hostname.split('.');

  // As `cookieDomain: auto` does it: from the highest level down, until a cookie sticks.
  const set = (name, value, seconds) => {
    for (let count = 1; count <= labels.length; count++) {
      document.cookie = `${name}=${value};path=/;domain=${labels.slice(-count).join('.')};max-age=${seconds}`;
      if (read(name) === value) return count;
    }
    document.cookie = `${name}=${value};path=/;max-age=${seconds}`;
  };

  const id = () => `${Math.floor(Math.random() * 2 ** 31)}.${Math.floor(Date.now() / 1000)}`;
  const client = read('_ga')?.split('.').slice(2).join('.') ?? id();
  const session = read('_gid')?.split('.').slice(2).join('.') ?? id();
  set('_ga', `GA1.2.${client}`, 63072000);
  set('_gid', `GA1.2.${session}`, 86400);
  set('_gat', '1', 60);
  (window.ran ??= []).push('google-analytics');
  new Image().src = `${here}/collect?v=1&t=pageview&cid=${client}&_gid=${session}&dl=${encodeURIComponent(location.href)}`;
})();
