// The entry of portcullis-nowasm.js: what the gate asks, the dialog and the explanations, without WebAssembly.
import start, { ask } from 'gate';

// nothing in it waits, so the gate can be asked as soon as this is here
start();
export { ask };
export * from './dialog.js';
export * from './explain.js';
