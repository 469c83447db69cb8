// The script tag: deny first, start the gate where the tag stands, and stay shut whatever goes wrong.
import './boot/deny.js';
import { begun, doubt, prepare } from 'extras';
import { configuration } from './boot/configuration.js';
import { listen } from './gate/actions.js';
import { api } from './gate/api.js';
import { begin as enter, instantiate, start as first } from './gate/core.js';
import { cookies } from './gate/erase.js';
import { dialogFrom, prefetch } from './gate/dialog.js';
import { announceReady, current, problem, whenParsed } from './gate/events.js';
import { begin, refresh } from './gate/execute.js';
import { explain } from './gate/explain.js';
import { observe, scan } from './gate/markup.js';
import { lines, read } from './gate/reader.js';
import { releaseDeferred } from './gate/release.js';
import { complete, configure, ids } from './gate/settings.js';

const tag = document.currentScript;

const unpack = (packed) => {
  const bytes = new Uint8Array(packed.length);
  // 112 is the packing's key; what it has moved up by 256 comes back by itself, for a byte keeps the low eight bits
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at) ^ 112;
  return bytes;
};

const start = (text, config, explained) => {
  const again = () => explain(text, (config) => start(text, config, true));
  if (!config) {
    doubt(text);
    return again();
  }
  // browsers trust plain http on localhost alone
  const insecureLocalhost = isSecureContext && location.protocol === 'http:';
  configure(config, text);
  prepare();
  enter(location.hostname, navigator.globalPrivacyControl === true, insecureLocalhost, lines(complete(config)));
  const answer = first(cookies());
  // one id cannot be told from another, or is one too many: the core says which
  if (answer.indexOf('\n') !== ids().length && !explained) return again();
  begin(answer);
  begun();
  const waiting = window.portcullis;
  window.portcullis = api;
  observe();
  listen();
  addEventListener('pageshow', ({ persisted }) => persisted && refresh());
  if (Array.isArray(waiting)) waiting.forEach(api.push);
  whenParsed(() => {
    scan();
    releaseDeferred();
    announceReady();
    if (current().pending.length) prefetch();
  });
};

if (window.portcullis.version || window.portcullis.tag) console.warn('Portcullis: the script tag stands twice in this page; the second one does nothing');
else {
  window.portcullis.tag = true;
  dialogFrom(tag?.src || document.baseURI);
  let able;
  try {
    instantiate(unpack('__PORTCULLIS_WASM__'));
    able = true;
  } catch ({ message }) {
    problem('wasm-refused', `WebAssembly does not run here (${message}), so everything stays shut. A policy needs script-src 'wasm-unsafe-eval'`);
  }
  try {
    if (able) configuration(tag, (text) => start(text, read(text)));
  } catch ({ message }) {
    problem('fault', `Portcullis could not start (${message}), so everything stays shut`);
  }
}
