// The dialog's module: fetched when it is wanted, from the folder of the script tag.

// How long it may take before it is given up, milliseconds.
const PATIENCE = 10_000;

let base;
let dialog; // a promise of the module

export const dialogFrom = (url) => (base = url);

export const load = () => {
  dialog ??= Promise.race([
    import(new URL('portcullis-dialog.js', base).href).then((module) => module.ready().then(() => module)),
    new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error(`no answer within ${PATIENCE / 1000} s`))),
  ]);
  dialog.catch(() => (dialog = undefined));
  return dialog;
};

// Fetched on idle while the visitor is undecided; who asks for it later is told if it cannot be had.
export const prefetch = () => (window.requestIdleCallback ?? setTimeout)(() => load().catch(() => {}));
