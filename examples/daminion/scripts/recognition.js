// «to better serve you when you return to our site»: greets a returning visitor with the page seen last.
// Stores one cookie, dm_return, for a year, and sends nothing. Gated: it runs only while recognition is allowed.
(function () {
  'use strict';

  const YEAR = 365 * 24 * 60 * 60;
  const greeting = document.getElementById('greeting');
  const here = location.pathname.split('/').pop() || 'index.html';
  const stored = document.cookie.match(/(?:^|; )dm_return=(\d+)\.([a-z-]+\.html)/);

  // nothing of this script goes on running, so a withdrawal need not reload the page: hiding the greeting is enough
  document.addEventListener('portcullis:change', () => {
    if (!portcullis.allows('return-greeting')) greeting.hidden = true;
  });

  if (stored) greet(new Date(Number(stored[1])), stored[2]);
  document.cookie = `dm_return=${Date.now()}.${here}; Max-Age=${YEAR}; Path=/; SameSite=Lax`;

  /** Only pages of the navigation are offered: a cookie is not to be trusted with an address. */
  function greet(time, page) {
    const link = Array.from(document.querySelectorAll('.site-nav a')).find((a) => a.getAttribute('href') === page);
    const when = time.toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' });
    greeting.textContent = 'Welcome back. ';
    if (link && page !== here) {
      const back = document.createElement('a');
      back.href = page;
      back.textContent = link.textContent;
      greeting.append('You last looked at ', back, ` on ${when}.`);
    } else {
      greeting.append(`You were last here on ${when}.`);
    }
    greeting.hidden = false;
  }
})();
