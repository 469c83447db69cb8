// The way into the Wasm module, where everything is decided. A trap in there shuts the gate for good and never reaches the
// page: whatever is asked afterwards is denied.
import * as wasm from 'gate';
import { problem } from './events.js';

// taken before the page can replace it
const { parse } = JSON;
let running = false;

const call = (name, ...values) => {
  if (!running) return undefined;
  try {
    return wasm[name](...values);
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

const answer = (name, ...values) => parse(call(name, ...values) || 'null');

// Each of these is told at `Session` in crates/core/src/session.rs.
export const start = (...values) => answer('start', ...values);
export const config = () => answer('config') ?? {};
export const propose = (what, source) => answer('propose', what, source, Date.now(), ...crypto.getRandomValues(new Uint32Array(4)));
export const settle = (cookies, language, shown) => answer('settle', cookies, Date.now(), language, shown);
export const forgotten = (cookies) => answer('forgotten', cookies, Date.now());
export const fault = (service, category) => answer('fault', service, category);
export const unreachable = () => answer('unreachable') ?? [];
export const receipt = () => answer('receipt');
export const released = (condition) => call('released', condition);
export const doomed = (area, name) => call('doomed', area, name) === true;
export const removals = (name) => (call('removals', name, location.pathname) ?? '').split('\n');
export const rewrite = () => call('rewrite');

export const [CLOSED, ALLOWED, FAULTY] = [0, 1, 2];
export const standing = (service, category) => call('standing', service, category) ?? CLOSED;
