// The way into the Wasm module, where everything is decided. A trap in there shuts the gate for good and never reaches the
// page: whatever is asked afterwards is denied.
import * as wasm from 'gate';
import { problem } from './events.js';

// taken before the page can replace it
const { parse } = JSON;
let running = false;

const call = (run, ...values) => {
  if (!running) return undefined;
  try {
    return run(...values);
  } catch (error) {
    running = false;
    problem({ code: 'fault', message: `Portcullis stopped (${error}). Nothing more is released on this page.`, path: '' });
    return undefined;
  }
};

export const instantiate = (bytes) => {
  wasm.initSync({ module: new WebAssembly.Module(bytes) });
  running = true;
};

const answer = (run, ...values) => parse(call(run, ...values) || 'null');

// Each of these is told at `Session` in crates/core/src/session.rs.
export const start = (...values) => answer(wasm.start, ...values);
export const config = () => answer(wasm.config) ?? {};
export const propose = (what, source) => answer(wasm.propose, what, source, Date.now(), ...crypto.getRandomValues(new Uint32Array(4)));
export const settle = (cookies, language, shown) => answer(wasm.settle, cookies, Date.now(), language, shown);
export const forgotten = (cookies) => answer(wasm.forgotten, cookies, Date.now());
export const fault = (service, category) => answer(wasm.fault, service, category);
export const unreachable = () => answer(wasm.unreachable) ?? [];
export const receipt = () => answer(wasm.receipt);
export const released = (condition) => call(wasm.released, condition);
export const doomed = (area, name) => call(wasm.doomed, area, name) === true;
export const removals = (name) => (call(wasm.removals, name, location.pathname) ?? '').split('\n');
export const rewrite = () => call(wasm.rewrite);

export const [CLOSED, ALLOWED, FAULTY] = [0, 1, 2];
export const standing = (service, category) => call(wasm.standing, service, category) ?? CLOSED;
