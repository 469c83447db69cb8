// The script tag: deny first, start the gate where the tag stands, and stay shut whatever goes wrong.
import { begun, doubt, prepare } from 'extras';
import { configuration } from './boot/configuration.js';
import { queue } from './boot/deny.js';
import { denyEarly } from './boot/early.js';
import { listen } from './gate/actions.js';
import { api } from './gate/api.js';
import { begin as enter, instantiate, start as first } from './gate/core.js';
import { cookies } from './gate/cookie.js';
import { watch } from './gate/elsewhere.js';
import { filesFrom, loadDialog, loadScript } from './gate/files.js';
import { announceReady, current, guarded, onIdle, problem, whenParsed } from './gate/events.js';
import { begin, refresh } from './gate/execute.js';
import { explain } from './gate/explain.js';
import { observe, scan } from './gate/markup.js';
import { lines, read } from './gate/reader.js';
import { releaseDeferred } from './gate/release.js';
import { complete, configure, ids } from './gate/settings.js';
import { unpack } from 'unpack';

const tag = document.currentScript;

// Nobody can decide yet.
const deny = (text) => {
  try {
    if (!queue.told) denyEarly(JSON.parse(text).signals);
  } catch {
    // it says nothing about signals, or nothing that could be read
  }
};

const start = (text, config, explained) => {
  const again = () => {
    deny(text);
    explain(text, (config) => start(text, config, true));
  };
  if (!config) {
    doubt(text);
    return again();
  }
  configure(config, text);
  prepare();
  enter(location.hostname, navigator.globalPrivacyControl === true, lines(complete(config)));
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
    if (config.debug || location.search.includes('portcullis-check')) api.check().catch(console.error);
    // who asks for it later is told if it cannot be had
    if (current().pending.length) onIdle(() => void loadDialog().catch(() => {}));
  });
};

if (queue.version || queue.tag) console.warn('Portcullis: the script tag stands twice');
else {
  queue.tag = true;
  // late, unless the boot lines have been there
  if (tag && queue.boot === tag && (tag.async || tag.defer || document.body))
    console.info('Portcullis: the script tag comes late: what stands above it unmarked has run');
  filesFrom(tag?.src || document.baseURI);
  const run = guarded((text) => start(text, read(text)));
  // Without WebAssembly the gate comes as a script of its own: until then the hosts that the page wants shut are shut.
  const wait = guarded((text) => {
    deny(text);
    doubt(text);
    loadScript().then(
      () => run(text),
      guarded(({ message }) =>
        problem('wasm-refused', `WebAssembly: ${refused.message}; portcullis-nowasm.js: ${message}; everything stays shut`),
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
