// The entry of portcullis-nowasm.js: what the gate asks, the dialog and the explanations, without WebAssembly.
import { ask, initSync } from 'gate';

initSync();
export { ask };
export * from './dialog.js';
export * from './explain.js';
