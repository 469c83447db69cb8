// The script tag: deny first, start the gate where the tag stands, and stay shut whatever goes wrong.
import './boot/deny.js';
import ENGLISH from '../locales/en.json';
import { configuration } from './boot/configuration.js';
import { listen } from './gate/actions.js';
import { api } from './gate/api.js';
import { instantiate } from './gate/core.js';
import { announceReady, current, problem, whenParsed } from './gate/events.js';
import { begin } from './gate/execute.js';
import { observe, scan } from './gate/markup.js';
import { showNotice } from './gate/notice.js';
import { dialogFrom, prefetch } from './gate/preferences.js';
import { releaseDeferred } from './gate/release.js';

const tag = document.currentScript;

const unpack = (packed) => {
  const bytes = new Uint8Array(packed.length);
  // what the packing has moved up by 256 comes back by itself: a byte keeps the low eight bits
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
  return bytes;
};

const start = (text) => {
  const insecureLocalhost = location.protocol === 'http:' && /(^|\.)localhost$|^127\.|^\[::1\]$/.test(location.hostname);
  begin(text, JSON.stringify(ENGLISH), location.hostname, navigator.globalPrivacyControl === true, insecureLocalhost);
  const waiting = window.portcullis;
  window.portcullis = api;
  observe();
  listen();
  if (!document.body) {
    // the notice is on screen as soon as there is anything to put it into
    const early = new MutationObserver(() => {
      if (!document.body) return;
      early.disconnect();
      showNotice();
    });
    early.observe(document.documentElement, { childList: true });
  }
  if (Array.isArray(waiting)) waiting.forEach(api.push);
  whenParsed(() => {
    scan();
    releaseDeferred();
    announceReady();
    if (current().pending.length) prefetch();
  });
};

if (window.portcullis.version) console.warn('Portcullis: the script tag stands twice in this page; the second one does nothing');
else {
  try {
    instantiate(unpack('__PORTCULLIS_WASM__'));
    dialogFrom(tag?.src || document.baseURI);
    configuration(tag, start);
  } catch (error) {
    const message = `WebAssembly does not run here (${error.message}), so everything stays shut; a Content-Security-Policy needs 'wasm-unsafe-eval' in script-src`;
    problem({ code: 'wasm-refused', message, path: '' });
  }
}
