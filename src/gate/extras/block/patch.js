// Standing between the page and a function of the browser's, without the page noticing: a proxy keeps name, length, text and
// prototype. Where a page has frozen what we would change, that is told and nothing breaks.
const uncovered = [];

// Replaces the value, or the setter, of a property by a proxy with these traps.
export const patch = (object, name, traps) => {
  if (!object || !(name in object)) return; // this browser does not have it, so nobody asks with it
  const part = Object.getOwnPropertyDescriptor(object, name)?.set ? 'set' : 'value';
  try {
    const found = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { ...found, [part]: new Proxy(found[part], traps) });
  } catch {
    uncovered.push(`${(object[Symbol.toStringTag] ?? 'window').replace('Window', 'window')}.${name}`);
  }
};

// A trap for calls. `stop` gets `this` and the arguments; what it gives, if anything, is the answer in a list of one.
export const calls = (stop) => ({
  apply(own, self, given) {
    const answer = stop(self, given, own);
    return answer ? answer[0] : Reflect.apply(own, self, given);
  },
});

export const tellUncovered = () => {
  if (uncovered.length) console.warn(`Portcullis: this page has frozen ${uncovered.join(', ')}; what is asked for by that is not stopped`);
};
