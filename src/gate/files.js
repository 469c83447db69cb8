// Our other files, each fetched once and only when it is wanted, from the folder of the script tag.
import { instead } from './core.js';

// How long one may take before it is given up, milliseconds.
const PATIENCE = 10_000;

let base;
let script; // gate, dialog and explanations without WebAssembly
const loading = {}; // promises of modules

export const filesFrom = (url) => (base = url);

// The text at an address.
export const textAt = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  return response.text();
};

const fetched = (file) => import(new URL(file, base).href);

export const loadScript = async () => {
  const file = 'portcullis-nowasm.js';
  instead((await fetched(file)).ask);
  script = file;
};

const inTime = (promise) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error(`no answer within ${PATIENCE / 1000} s`)))]);

const load = (name, ready, file = name) => {
  loading[name] ??= inTime(
    fetched(script ?? `portcullis-${file}.js`).then(async (module) => {
      await ready?.(module);
      return module;
    }),
  );
  loading[name].catch(() => delete loading[name]);
  return loading[name];
};

export const loadTexts = (tag) => inTime(textAt(new URL(`locales/${tag}.json`, base)).then(JSON.parse));
export const loadDialog = () => load('dialog', (module) => module.ready());
export const loadDeclaration = () => load('declaration', undefined, 'dialog');
export const loadExplanation = () => load('explain');
