// The script tag: deny first, start the gate where the tag stands, and stay shut whatever goes wrong.
import './boot/deny.js';
import { begun, doubt, prepare } from 'extras';
import { configuration } from './boot/configuration.js';
import { listen } from './gate/actions.js';
import { api } from './gate/api.js';
import { begin as enter, instantiate, start as first } from './gate/core.js';
import { cookies } from './gate/cookie.js';
import { watch } from './gate/elsewhere.js';
import { dialogFrom, loadScript, prefetch } from './gate/dialog.js';
import { announceReady, current, guarded, problem, whenParsed } from './gate/events.js';
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
  // the core has stopped, and said so
  if (!answer) return undefined;
  // one id cannot be told from another, or is one too many: the core says which
  if (answer.indexOf('\n') !== ids().length && !explained) return again();
  begin(answer);
  begun();
  const waiting = window.portcullis;
  window.portcullis = api;
  observe();
  listen();
  watch(guarded(refresh));
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
  // late, unless the boot lines have been there
  if (window.portcullis.boot === tag && (tag.async || tag.defer || document.body))
    console.info('Portcullis: the script tag comes late. What stands above it unmarked has run, and no Google tag there knew the denied default');
  dialogFrom(tag?.src || document.baseURI);
  const run = guarded((text) => start(text, read(text)));
  // Without WebAssembly the gate comes as a script of its own: until then the hosts that the page wants shut are shut.
  const wait = guarded((text) => {
    doubt(text);
    loadScript().then(
      () => run(text),
      guarded(({ message }) =>
        problem('wasm-refused', `WebAssembly does not run here (${refused.message}), nor does portcullis-nowasm.js (${message}), so everything stays shut`),
      ),
    );
  });
  let refused;
  try {
    instantiate(unpack('__PORTCULLIS_WASM__'));
  } catch (error) {
    refused = error;
  }
  guarded(configuration)(tag, refused ? wait : run);
}
