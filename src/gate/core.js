// The way into the Wasm module, where everything is decided. A trap in there shuts the gate for good and never reaches the
// page: whatever is asked afterwards is denied.
import * as wasm from 'gate';
import { problem } from './events.js';

let running = false;

const call = (run, ...values) => {
  if (!running) return undefined;
  try {
    return run(...values);
  } catch (error) {
    running = false;
    problem('fault', `Portcullis stopped (${error}). Nothing more is released on this page`);
    return undefined;
  }
};

export const instantiate = (bytes) => {
  wasm.initSync({ module: new WebAssembly.Module(bytes) });
  running = true;
};

// Each of these is told at `Session` in crates/core/src/session.rs.
export const open = (...values) => call(wasm.open, ...values);
export const start = (cookies) => call(wasm.start, cookies, Date.now());
export const propose = (what) => call(wasm.propose, what, Date.now(), ...crypto.getRandomValues(new Uint32Array(4)));
export const settle = (cookies) => call(wasm.settle, cookies, Date.now());
export const released = (condition) => call(wasm.released, condition);
export const types = (update) => call(wasm.types, update) ?? 0;
export const doomed = (area, name) => call(wasm.doomed, area, name) === true;
export const removals = (name) => (call(wasm.removals, name, location.pathname) ?? '').split('\n');
export const rewrite = () => call(wasm.rewrite);
export const fingerprint = (text) => call(wasm.fingerprint, text);

export const [CLOSED, ALLOWED] = [0, 1];
export const standing = (service, category) => call(wasm.standing, service, category) ?? CLOSED;
