// «recording how and when guests use our site»: which page was seen and when, by a number drawn for this visit alone.
// Stores one cookie, dm_visit, for half an hour after the last page. Gated: it runs only while statistics are allowed.
(function () {
  'use strict';

  const HALF_HOUR = 30 * 60;
  const stored = document.cookie.match(/(?:^|; )dm_visit=([0-9a-f]{16})\.(\d+)/);
  const visit = stored ? stored[1] : draw();
  const pages = stored ? Number(stored[2]) + 1 : 1;

  function draw() {
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  document.cookie = `dm_visit=${visit}.${pages}; Max-Age=${HALF_HOUR}; Path=/; SameSite=Lax`;
  navigator.sendBeacon('collect', JSON.stringify({
    purpose: 'statistics',
    page: location.pathname,
    time: new Date().toISOString(),
    visit,
    pages,
  }));
})();
