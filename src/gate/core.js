// The way into the Wasm module, where everything is decided. A trap in there shuts the gate for good and never reaches the
// page: whatever is asked afterwards gets no answer, which denies.
import compile, { ask as compiled } from 'gate';
import { problem } from './events.js';

let module; // whoever answers
let told = {}; // answers about marks, as long as the decision holds

// The questions are told at `Session::ask` in crates/core/src/session.rs.
const ask = (question, ...lines) => {
  // `s`, `w` and `x` decide anew; `t` is rare
  if (question > 'r') told = {};
  if (!module) return '';
  try {
    return module(question, lines.join('\n'), Date.now());
  } catch (error) {
    module = undefined;
    told = {};
    problem('fault', `stopped: ${error}; nothing more is released`);
    return '';
  }
};

export const instantiate = (bytes) => {
  compile(bytes);
  module = compiled;
};
// The same module as a script, where WebAssembly is refused.
export const instead = (ask) => (module = ask);

const bit = (flag) => (flag ? '1' : '');
// 128 bits but for leading zeros of each word
const random = () => [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(16)).join('');
// a mark that is there and empty is not the same as none
const mark = (text) => (text === '' ? ' ' : (text ?? ''));

export const begin = (host, gpc, lines) => ask('b', host, bit(gpc), lines);
export const start = (cookies) => ask('s', cookies);
export const propose = (what) => ask('p', random(), what);
export const settle = (cookies) => ask('w', cookies);
export const forget = (cookies) => ask('x', cookies);
export const types = (of) => ask('t', of);
export const doomed = (area, name) => ask('d', area, name);
export const rewrite = () => ask('k');
export const fingerprint = (text) => ask('f', text);

export const [CLOSED, ALLOWED, FAULTY] = [0, 1, 2];
// a page with a thousand elements has a few marks
const ofMarks = (question) => (service, category) => {
  const asked = [question, mark(service).replace(/\n/g, ' '), mark(category)];
  return +(told[asked] ??= ask(...asked));
};
export const standing = ofMarks('e');
// whether it may run; from then on it counts as something that has
export const released = ofMarks('r');
