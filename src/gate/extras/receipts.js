// Records of consent for the site's own endpoint (`receipts.url`, docs/receipts.md). A choice never waits for it, and none is undone by it.
import { guarded, problem } from '../events.js';
import { receipt } from '../record.js';
import { configuration } from '../settings.js';

// How long until the endpoint is asked again, milliseconds. While the page is open: nothing of it is stored.
const PAUSES = [5_000, 60_000];

// What a server may answer otherwise a little later (RFC 9110 §15.5.9, RFC 6585 §4).
const passing = (status) => status === 408 || status === 429 || status > 499;

const post = async (url, body, attempt = 0) => {
  let why;
  let again = false;
  try {
    // the browser refuses another origin, today and in a minute
    again = new URL(url, document.baseURI).origin === location.origin;
    // No cookies: the record names nobody, and neither does what carries it. `keepalive` lets it outlive the page.
    const { ok, status } = await fetch(url, { method: 'POST', mode: 'same-origin', credentials: 'omit', keepalive: true, headers: { 'Content-Type': 'application/json' }, body });
    if (ok) return;
    why = status;
    again = passing(status);
  } catch ({ message }) {
    why = message;
  }
  if (again && attempt in PAUSES) setTimeout(guarded(() => post(url, body, attempt + 1)), PAUSES[attempt]);
  else problem('receipt-failed', `receipts.url "${url}": ${why}`, 'receipts.url');
};

// Not in a task of its own: the choice may be about to reload the page.
export const chosen = guarded(() => {
  const { url } = configuration().receipts ?? {};
  if (url) post(url, JSON.stringify(receipt()));
});
