// The mailing list's own half of the registration form: sends the e-mail address, and nothing else, when a visitor who
// chose to be included registers. Stores one cookie, dm_list, for a year. Gated: it runs only while the mailing list
// is allowed, so a visitor who chose not to be included is never sent to it.
(function () {
  'use strict';

  const YEAR = 365 * 24 * 60 * 60;
  const joined = document.getElementById('mailing-list-joined');
  joined.hidden = !/(?:^|; )dm_list=joined/.test(document.cookie);

  document.addEventListener('portcullis:change', () => {
    if (!portcullis.allows('mailing-list-sign-up')) joined.hidden = true;
  });

  document.getElementById('registration').addEventListener('submit', (event) => {
    // the choice may have changed since this script was released
    if (!portcullis.allows('mailing-list-sign-up')) return;
    const email = new FormData(event.currentTarget).get('email');
    navigator.sendBeacon('collect', JSON.stringify({ purpose: 'mailing-list', email }));
    document.cookie = `dm_list=joined; Max-Age=${YEAR}; Path=/; SameSite=Lax`;
    joined.hidden = false;
  });
})();
