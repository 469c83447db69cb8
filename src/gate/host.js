// The gate's hands: what has to be JavaScript, because the page's own code can throw, wait or be called here.
// Nothing in this file decides anything. Every call into the gate goes through `into`, so that a trap inside it shuts the
// gate for good and never reaches the page.

const doc = document;
const policy = window.trustedTypes?.createPolicy('portcullis', {
  createHTML: (text) => text,
  createScript: (text) => text,
  createScriptURL: (text) => text,
});
// taken before the page can replace them
const { parse } = JSON;
const seen = new WeakSet();
let gate;
let shut = false;

const quietly = (run, otherwise) => {
  try {
    return run();
  } catch {
    return otherwise;
  }
};

// ---- into the gate ----

export const use = (exports) => (gate = exports);

export const into = (name, ...values) => {
  if (shut) return undefined;
  try {
    return gate[name](...values);
  } catch (error) {
    shut = true;
    problem('fault', `Portcullis stopped (${error}). Nothing more is released on this page.`, '');
    return undefined;
  }
};

// ---- events and state ----

let state;
let ready = false;
const problems = [];

const freeze = (value) => {
  if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

export const current = () => state;

const send = (type, detail) => doc.dispatchEvent(new CustomEvent(`portcullis:${type}`, { detail }));

export const problem = (code, message, path) => {
  const detail = freeze({ code, message, path });
  problems.push(detail);
  console.error(`Portcullis: ${message} [${code}]`);
  send('error', detail);
};

// Takes the new state and gives the one before it.
export const publish = (json) => {
  const previous = state;
  state = freeze(parse(json));
  return previous;
};

export const announce = (previous, detail) => send('change', freeze({ state, previous, ...parse(detail) }));

export const emit = (type, part) => send(type, { part });

export const on = (type, run) => {
  const heard = (event) => run(event.detail);
  doc.addEventListener(`portcullis:${type}`, heard);
  if (type === 'ready' && ready) run({ state });
  if (type === 'error') problems.forEach((detail) => run(detail));
  return () => doc.removeEventListener(`portcullis:${type}`, heard);
};

export const parsed = (run) => {
  if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', run, { once: true });
  else queueMicrotask(run);
};

export const announceReady = () => {
  ready = true;
  send('ready', { state });
};

// ---- what the browser knows ----

export const now = () => Date.now();
export const clock = () => performance.now();
export const random = () => crypto.getRandomValues(new Uint32Array(1))[0];
export const path = () => location.pathname;
export const loading = () => doc.readyState === 'loading';
export const languages = () => [doc.documentElement.lang, ...(navigator.languages ?? [])].filter(Boolean).join();
export const cookies = () => quietly(() => doc.cookie, '');
export const setCookie = (text) => quietly(() => void (doc.cookie = text));
export const later = (milliseconds) => void setTimeout(() => into('tick'), milliseconds);
export const reload = () => location.reload();

// ---- erasing ----

const area = (name) => quietly(() => window[`${name}Storage`]);

export const keys = (name) => quietly(() => Object.keys(area(name)), []);
export const removeKey = (name, key) => quietly(() => area(name).removeItem(key));

// these two answer later, whatever one does
export const eraseLarge = async () => {
  try {
    for (const { name } of (await indexedDB.databases?.()) ?? []) if (into('erasable', 'indexeddb', name)) indexedDB.deleteDatabase(name);
    for (const name of await caches.keys()) if (into('erasable', 'cache', name)) caches.delete(name);
  } catch {
    // out of reach here; the report has named them
  }
};

// ---- signals ----

// The vendors' own queues, as their snippets make them. `fbq` is never made up: Meta's snippet does not load where it stands.
export const signal = (name, json) => {
  const values = parse(json);
  try {
    if (name === 'dataLayer') {
      // Google's tag reads the `arguments` object, not an array
      (function () {
        (window.dataLayer ??= []).push(arguments);
      })(...values);
    } else if (name === 'uetq') (window.uetq ??= []).push(...values);
    else if (name === 'clarity') {
      (window.clarity ??= function () {
        (window.clarity.q ??= []).push(arguments);
      })(...values);
    } else window[name]?.(...values);
  } catch (error) {
    console.error(error);
  }
};

// ---- markup ----

const EMBEDS = 'iframe,img,source,video,audio,embed,object,link';
const ADDRESS = '[data-src],[data-srcset],[data-poster],[data-data],[data-href]';
const GATED = `:is(script,:is(${EMBEDS}):is(${ADDRESS})):is([data-category],[data-service]),[data-portcullis-declaration]`;

export const gated = (root) => [...root.querySelectorAll(GATED)];

// an element is released at most once per page
export const mark = (element) => !seen.has(element) && !!seen.add(element);
export const unmark = (element) => void seen.delete(element);
export const marked = (element) => seen.has(element);

// The parser gives an inline script its text after it has inserted it: whole it is only when something follows.
let unfinished = [];
export const finished = (element) => {
  if (doc.readyState !== 'loading' || !element.isConnected) return true;
  for (let node = element; node; node = node.parentNode) if (node.nextSibling) return true;
  if (!unfinished.includes(element)) unfinished.push(element);
  return false;
};

const look = (records) => {
  let found = [];
  if (unfinished.length) {
    found = unfinished;
    unfinished = [];
  }
  for (const record of records) {
    for (const node of record.addedNodes) {
      if (node.nodeType !== 1) continue;
      if (node.matches(GATED)) found.push(node);
      if (node.firstElementChild) found.push(...node.querySelectorAll(GATED));
      if (node === doc.body) into('body');
    }
  }
  if (found.length) into('found', found);
};

export const observe = () => {
  new MutationObserver(look).observe(doc, { childList: true, subtree: true });
  doc.addEventListener('DOMContentLoaded', () => {
    look([]);
    into('parsed');
  });
};

// A copy that runs. Trusted Types and the nonce are the reasons why this is not Rust: the nonce is hidden from attributes.
export const runnable = (inert, type, url, ordered) => {
  const script = doc.createElement('script');
  for (const { name, value } of inert.attributes) if (!['type', 'src', 'data-type', 'data-src'].includes(name)) script.setAttribute(name, value);
  if (inert.nonce) script.nonce = inert.nonce;
  if (type) script.type = type;
  script.async = !ordered;
  if (url) script.src = policy ? policy.createScriptURL(url) : url;
  else script.text = policy ? policy.createScript(inert.text) : inert.text;
  seen.add(script);
  return script;
};

export const settle = (script) => {
  const done = () => into('settled', script);
  script.addEventListener('load', done);
  script.addEventListener('error', done);
};

// Inserting runs page code, which may throw; the browser reports that, it is not ours.
export const replace = (inert, script) => quietly(() => inert.replaceWith(script));

// A script that waits in the browser's ordered list behind one that hangs never runs once it belongs to another document
// (HTML, «execute the script element», step 2).
let limbo;
const voided = (script) => {
  limbo ??= doc.implementation.createHTMLDocument('');
  const next = script.nextSibling;
  const parent = script.parentNode;
  limbo.adoptNode(script);
  return (fresh) => parent?.insertBefore(fresh, next);
};
export const again = (script) => {
  const place = voided(script);
  const fresh = runnable(script, script.type, script.src, false);
  settle(fresh);
  quietly(() => place(fresh));
  return fresh;
};

export const preload = (script, url, module) => {
  const link = doc.createElement('link');
  link.rel = module ? 'modulepreload' : 'preload';
  if (!module) link.as = 'script';
  for (const name of ['crossorigin', 'integrity', 'referrerpolicy', 'fetchpriority']) {
    const value = script.getAttribute(name);
    if (value !== null) link.setAttribute(name, value);
  }
  if (script.nonce) link.nonce = script.nonce;
  link.href = url;
  doc.head.append(link);
};

// data-src and its like become real. Chromium ignores an iframe's `src` that is set while the parser inserts it, so it is
// set in a task of its own then.
export const open = (element) => {
  const set = () => {
    for (const name of ['src', 'srcset', 'poster', 'data', 'href']) {
      const value = element.getAttribute(`data-${name}`);
      if (value === null) continue;
      const sink = policy && (element.localName === 'embed' || element.localName === 'object');
      element.setAttribute(name, sink ? policy.createScriptURL(value) : value);
    }
    if (element.localName === 'source') element.parentElement?.load?.();
  };
  if (element.localName === 'iframe' && loading()) setTimeout(set);
  else set();
};

// document.write in a released script would wipe the page (HTML, «document write steps»).
export const guardWriting = () => {
  for (const name of ['write', 'writeln']) {
    const own = doc[name];
    doc[name] = (...texts) => {
      if (doc.readyState === 'loading' && !(doc.currentScript && seen.has(doc.currentScript))) return own.apply(doc, texts);
      return problem('document-write', `document.${name} in a released script was ignored: it would have wiped the page.`, '');
    };
  }
};

// ---- what the visitor sees ----

export const mount = (html, style) => {
  if (!doc.body) return undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
  const root = doc.createElement('div');
  root.id = 'portcullis';
  root.innerHTML = policy ? policy.createHTML(html) : html;
  doc.body.prepend(root);
  const notice = root.querySelector('[data-portcullis-part=notice]');
  // room at the end of the page, so that the notice hides nothing that has focus (WCAG 2.2, 2.4.11)
  if (window.ResizeObserver) {
    new ResizeObserver(() => {
      doc.documentElement.style.setProperty('--portcullis-notice-size', `${notice.offsetHeight}px`);
    }).observe(notice);
  }
  // closing says nothing; it only has to be noticed (`close` does not bubble)
  root.addEventListener('close', () => into('closed'), true);
  return root;
};

export const focusIsLost = (root) => {
  const focused = doc.activeElement;
  return !focused || focused === doc.body || (root.contains(focused) && focused.offsetParent === null && getComputedStyle(focused).position !== 'fixed');
};

// The nearest thing a keyboard user expects after the notice or a placeholder has gone: never <body> (WCAG 2.4.3).
export const focusOn = (element) => {
  const target = element ?? doc.querySelector('main, h1, [role=main]');
  if (!target) return;
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
};

export const listen = () => {
  doc.addEventListener(
    'click',
    (event) => {
      const start = event.composedPath()[0];
      const element = start?.closest?.('[data-portcullis]');
      const action = element?.getAttribute('data-portcullis');
      if (action && into('act', action, element, event.isTrusted)) event.preventDefault();
    },
    true,
  );
};

// ---- the dialog ----

// How long the dialog may take before the visitor is told, milliseconds.
const PATIENCE = 10_000;
let base;
let dialog;

export const from = (url) => (base = url);

export const fetchDialog = () => {
  dialog ??= Promise.race([
    import(new URL('portcullis-dialog.js', base).href).then(async (module) => {
      await module.ready();
      return module;
    }),
    new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error(`no answer within ${PATIENCE / 1000} s`))),
  ]);
  dialog.catch(() => (dialog = undefined));
  return dialog;
};

export const openDialog = (root) =>
  void fetchDialog().then(
    (module) => {
      module.open(into('snapshot'), root);
      into('opened');
    },
    (error) => into('failed', String(error?.message ?? error)),
  );

export const closeDialog = () => void dialog?.then((module) => module.close());

export const prefetchDialog = () => (window.requestIdleCallback ?? setTimeout)(() => fetchDialog().catch(() => {}));
