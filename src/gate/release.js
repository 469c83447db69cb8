// Release: requests in parallel, execution in document order, each element once per page (contract §6).
//
// Ordinary external scripts are inserted with `async = false`: the browser fetches them at once and runs them in order. An
// inline script behind them waits until they have run, and what comes behind it is preloaded meanwhile. A script that hangs
// would hold up the browser's ordered list for ever; after PATIENCE those behind it are taken out of the list and run one
// after the other instead.
import { ran } from 'extras';
import { released } from './core.js';
import { inline, marks } from './markup.js';
import { problem, soon } from './events.js';
import { moveFocus } from './focus.js';
import { removePlaceholder } from './placeholder.js';
import { address, code } from './trusted.js';

// How long a script may hold up those behind it, and how long a slice of releasing may take, milliseconds.
const PATIENCE = 10_000;
const SLICE = 6;
// How long an inline module is waited for, which tells nobody when it has run; Firefox runs it in a task of its own.
const MODULE_TIME = 100;

// How an element takes part in the order.
const FREE = 0; // at once: embeds, images, `async` scripts
const EXTERNAL = 1; // in order, its code fetched from an address
const INLINE = 2; // in order, its code in the page
const MODULE = 3; // a module whose code stands in the page: it waits like INLINE, and nobody is told when it has run
const AGAIN = 4; // one that waited behind a hanging one, to be run by itself

// `iframe`, `embed` and `object`, by how they begin: each makes a document of its own, which takes longer than all the scripts. It gets a task for it,
// but in a page that is still coming, where seldom a click waits for its answer and the parser would have opened it just now.
const FRAME = /^(if|em|ob)/;

const done = new WeakSet();
let waiting = [];
let deferred = []; // `defer` and modules, until the document is parsed
let flying = []; // ordered scripts that the browser has and that have not run
let stuck = []; // scripts that hang
let timer;
let held = false; // an inline module is about to run

export const taken = (element) => done.has(element);

const url = (script) => script.getAttribute('src') ?? script.getAttribute('data-src');

const job = (element, once) => {
  const script = element.localName === 'script';
  const module = script && element.dataset.type === 'module';
  const within = script && inline(element);
  const async = element.hasAttribute('async');
  let turn = FREE;
  if (within && !module) turn = INLINE;
  else if (script && !async) turn = within ? MODULE : EXTERNAL;
  return { element, turn, module, once, late: turn !== FREE && (module || (turn === EXTERNAL && element.hasAttribute('defer'))) };
};

// Elements to release, in document order. `once` opens what the decision does not: «load once».
export const offer = (elements, once = false) => {
  if (!elements.length) return;
  guardWriting();
  // what came together with what it stands in was found with each
  const jobs = elements.filter((element) => !done.has(element) && done.add(element)).map((element) => job(element, once));
  const late = jobs.filter(({ late }) => late);
  waiting.push(...jobs.filter(({ late }) => !late));
  if (document.readyState === 'loading') {
    // their code comes while the page does, as the browser itself would have it
    late.forEach(preload);
    deferred.push(...late);
  } else waiting.push(...late);
  pump();
};

// The document is parsed: the turn of `defer` and modules has come.
export const releaseDeferred = () => {
  waiting.push(...deferred);
  deferred = [];
  pump();
};

const ready = ({ turn }, blocked) =>
  turn === FREE || (!blocked && !held && (!flying.length || (turn === EXTERNAL && !stuck.length)));

const next = () => {
  let blocked = false;
  for (let at = 0; at < waiting.length; at++) {
    const found = waiting[at];
    if (ready(found, blocked)) return waiting.splice(at, 1)[0];
    blocked = true;
    preload(found);
  }
  return undefined;
};

const pump = () => {
  // a prerendered page that nobody may ever see
  if (document.prerendering) return document.addEventListener('prerenderingchange', pump, { once: true });
  const start = performance.now();
  for (let found; (found = next()); ) {
    if (document.readyState !== 'loading' && FRAME.test(found.element.localName)) soon(() => release(found));
    else release(found);
    if (performance.now() - start > SLICE) {
      soon(pump);
      return;
    }
  }
};

const release = ({ element, turn, module, once }) => {
  if (turn === AGAIN) return fly(reinsert(element));
  // the decision may have changed since the element was offered
  if (!element.isConnected || !(once || released(...marks(element)))) return void done.delete(element);
  if (element.localName !== 'script') return open(element);
  const script = runnable(element, module && 'module', turn !== FREE && !stuck.length);
  if (turn === EXTERNAL) fly(script);
  if (turn === MODULE) {
    held = true;
    setTimeout(() => {
      held = false;
      pump();
    }, MODULE_TIME);
  }
  insert(() => element.replaceWith(script));
  ran();
};

// A copy that runs. Not `cloneNode()`: what came by `innerHTML` counts as started, and so would its clone. The nonce is no attribute that could be
// read; it is carried over, and never given to one without.
const runnable = (inert, type, ordered) => {
  const script = document.createElement('script');
  for (const name of inert.getAttributeNames()) if (!/^(data-)?(type|src)$/.test(name)) script.setAttribute(name, inert.getAttribute(name));
  if (inert.nonce) script.nonce = inert.nonce;
  if (type) script.type = type;
  script.async = !ordered;
  const source = url(inert);
  if (source === null) script.text = code(inert.text);
  else script.src = address(source);
  done.add(script);
  return script;
};

// Inserting runs page code. What that throws, the browser reports; it must not stop the others.
const insert = (put) => {
  try {
    put();
  } catch (error) {
    console.error(error);
  }
};

const watch = () => {
  clearTimeout(timer);
  if (flying.length) timer = setTimeout(giveUp, PATIENCE);
};

const fly = (script) => {
  const settled = () => {
    stuck = stuck.filter((other) => other !== script);
    const first = flying[0] === script;
    flying = flying.filter((other) => other !== script);
    if (first) watch();
    ran();
    pump();
  };
  script.addEventListener('load', settled);
  script.addEventListener('error', settled);
  flying.push(script);
  if (flying.length === 1) watch();
};

// The script at the front hangs: those behind it are run by themselves.
const giveUp = () => {
  const [first, ...rest] = flying;
  stuck.push(first);
  flying = [];
  waiting.unshift(...rest.map((element) => ({ element, turn: AGAIN })));
  pump();
};

// A script in the browser's ordered list never runs once it belongs to another document (HTML, «execute the script element»,
// step 2); merely removed, it would run after all.
let limbo;
const reinsert = (script) => {
  const { parentNode, nextSibling } = script;
  const fresh = runnable(script, script.type, false);
  limbo ??= document.implementation.createHTMLDocument('');
  limbo.adoptNode(script);
  insert(() => parentNode?.insertBefore(fresh, nextSibling?.parentNode === parentNode ? nextSibling : null));
  return fresh;
};

const preload = (found) => {
  const { element, turn, module, preloaded } = found;
  if (turn !== EXTERNAL || preloaded || document.prerendering) return;
  found.preloaded = true;
  const link = document.createElement('link');
  link.rel = module ? 'modulepreload' : 'preload';
  if (!module) link.as = 'script';
  for (const name of ['crossorigin', 'integrity', 'referrerpolicy', 'fetchpriority']) {
    if (element.hasAttribute(name)) link.setAttribute(name, element.getAttribute(name));
  }
  if (element.nonce) link.nonce = element.nonce;
  link.href = url(element);
  document.head.append(link);
};

// data-src and its like become real. A frame that the parser made belongs to the page's history: Firefox would load it again with the
// page, Chromium on going back to it, allowed or not. Taken out and put back it does not; and Chromium, which ignores a `src` set while the
// parser inserts the frame, heeds it.
const open = (element) => {
  const { localName, parentNode, nextSibling } = element;
  const frame = FRAME.test(localName);
  // first: the placeholder's style hides what stands behind it, and nobody loads what is not shown
  const focused = removePlaceholder(element);
  if (frame) element.remove();
  for (const name of ['src', 'srcset', 'poster', 'data', 'href']) {
    const value = element.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, /^[eo]/.test(localName) ? address(value) : value);
  }
  if (frame) parentNode.insertBefore(element, nextSibling);
  if (localName === 'source') parentNode.load?.();
  if (focused) moveFocus(element);
};

// document.write in a released script would wipe the page (HTML, «document write steps»).
let writing = false;
const guardWriting = () => {
  if (writing) return;
  writing = true;
  for (const name of ['write', 'writeln']) {
    const own = document[name];
    document[name] = (...texts) => {
      if (document.readyState === 'loading' && !done.has(document.currentScript)) return own.apply(document, texts);
      return problem('document-write', `document.${name} in a released script was ignored`);
    };
  }
};
