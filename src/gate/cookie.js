// `document.cookie`, which may refuse, throw, or do nothing at all: what was written counts only once it has been read back.
import { problem } from './events.js';
import { configuration } from './settings.js';

export const cookies = () => {
  try {
    return document.cookie;
  } catch {
    return ''; // a sandboxed page has none
  }
};

export const write = (text) => {
  try {
    document.cookie = text;
  } catch {
    // read back by the core, which says so
  }
};

// Writes the choice. In a frame of another site browsers keep partitioned cookies only (CHIPS).
export const keep = (text) => {
  write(text);
  if (self !== top && !cookies().includes(text.split(';')[0])) write(text.replace(/; SameSite.*/, '; SameSite=None; Secure; Partitioned'));
};

// Asks the site's own server to set the cookie again: Safari keeps what a script has set for seven days only.
export const prolong = () => {
  const url = configuration().cookie?.refreshUrl;
  if (!url) return;
  const { origin, href } = new URL(url, document.baseURI);
  const failed = (why) => problem('refresh-failed', `cookie.refreshUrl "${url}" ${why}, so some browsers forget the choice after seven days`, 'cookie.refreshUrl');
  if (origin !== location.origin) failed('is on another origin');
  else fetch(href, { method: 'POST', keepalive: true }).then(({ ok, status }) => ok || failed(`answered ${status}`), ({ message }) => failed(message));
};
