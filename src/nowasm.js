// The entry of portcullis-nowasm.js: what the gate asks, and the dialog, without WebAssembly.
import start, { ask } from 'gate';

// nothing in it waits, so the gate can be asked as soon as this is here
start();
export { ask };
export * from './dialog.js';
