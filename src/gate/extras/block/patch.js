// Standing between the page and a function of the browser's, without the page noticing: a proxy keeps name, length, text and
// prototype. Where a page has frozen what we would change, that is told and nothing breaks.
const uncovered = [];

// Replaces the value, or the setter, of a property by a proxy with these traps.
export const patch = (object, name, traps) => {
  // what this browser, or the page, does not have nobody asks with
  if (!object || !(name in object)) return;
  const found = Object.getOwnPropertyDescriptor(object, name);
  const part = found?.set ? 'set' : 'value';
  if (found && part in found && found[part] === undefined) return;
  try {
    Object.defineProperty(object, name, { ...found, [part]: new Proxy(found[part], traps) });
  } catch {
    uncovered.push(object === window ? name : `${object[Symbol.toStringTag]}.${name}`);
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
