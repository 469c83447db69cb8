// `document.cookie`, which may refuse, throw, or do nothing at all: what was written counts only once it has been read back.
import { problem } from './events.js';
import { configuration } from './settings.js';
import { written } from './written.js';

// the value of the choice that was written last; `null` before, which no removed cookie has
export let kept = null;

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
export const keep = (value) => {
  kept = value;
  // browsers trust plain http on localhost alone
  const text = written(value, configuration().cookie, isSecureContext && location.protocol === 'http:');
  write(text);
  if (self !== top && !cookies().includes(text.split(';')[0])) write(text.replace(/; SameSite.*/, '; SameSite=None; Secure; Partitioned'));
};

// Asks the site's own server to set the cookie again: Safari keeps what a script has set for seven days only.
export const prolong = () => {
  const url = configuration().cookie?.refreshUrl;
  if (!url) return;
  const failed = (why) => problem('refresh-failed', `cookie.refreshUrl "${url}": ${why}`, 'cookie.refreshUrl');
  // the browser refuses another origin
  fetch(url, { method: 'POST', mode: 'same-origin', keepalive: true }).then(({ ok, status }) => ok || failed(status), ({ message }) => failed(message));
};
