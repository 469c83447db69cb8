// The script tag's own lines: deny first, start the gate where the tag stands, and stay shut whatever goes wrong.
import './boot/deny.js';
import * as gate from 'gate';
import * as host from './gate/host.js';
import { api } from './boot/api.js';
import { configuration } from './boot/configuration.js';
import NOTICE from 'notice.html';
import STYLE from 'gate.css';

const { currentScript: tag } = document;
const insecureLocalhost = location.protocol === 'http:' && /(^|\.)localhost$|^127\.|^\[::1\]$/.test(location.hostname);

const instantiate = () => {
  const packed = '__PORTCULLIS_WASM__';
  const bytes = new Uint8Array(packed.length);
  // what the packing has moved up by 256 comes back by itself: a byte keeps the low eight bits
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
  gate.initSync({ module: new WebAssembly.Module(bytes) });
};

const start = (text) => {
  host.into('start', text ?? '{}', NOTICE, STYLE, navigator.globalPrivacyControl === true, location.hostname, insecureLocalhost);
  const waiting = window.portcullis;
  window.portcullis = api;
  if (Array.isArray(waiting)) waiting.forEach((run) => api.push(run));
  host.parsed(host.announceReady);
};

if (Array.isArray(window.portcullis)) {
  try {
    instantiate();
    host.use(gate);
    host.from(tag?.src || document.baseURI);
    host.observe();
    host.listen();
    configuration(tag, start);
  } catch (error) {
    host.problem('wasm-refused', `WebAssembly does not run here (${error.message}). Everything stays shut. The policy needs script-src 'wasm-unsafe-eval'.`, '');
  }
} else {
  console.warn('Portcullis: the script tag stands twice in this page; the second one does nothing.');
}
