// The dialog's module: fetched when it is wanted, from the folder of the script tag.
import { instead } from './core.js';

// How long it may take before it is given up, milliseconds.
const PATIENCE = 10_000;

let base;
let file = 'portcullis-dialog.js';
let dialog; // a promise of the module

export const dialogFrom = (url) => (base = url);

const fetched = (file) => import(new URL(file, base).href);

// Gate and dialog without WebAssembly.
export const loadScript = async () => {
  const module = await fetched('portcullis-nowasm.js');
  instead(module.ask);
  file = 'portcullis-nowasm.js';
};

export const load = () => {
  dialog ??= Promise.race([
    fetched(file).then((module) => module.ready().then(() => module)),
    new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error(`no answer within ${PATIENCE / 1000} s`))),
  ]);
  dialog.catch(() => (dialog = undefined));
  return dialog;
};

// Fetched on idle while the visitor is undecided; who asks for it later is told if it cannot be had.
export const prefetch = () => (window.requestIdleCallback ?? setTimeout)(() => load().catch(() => {}));
