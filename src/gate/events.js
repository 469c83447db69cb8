// State, events and problems, as the page sees them (contract §5).

let state = null;
let ready = false;
const problems = [];

const freeze = (value) => {
  if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

export const current = () => state;

// Takes the new state and gives the one before.
export const publish = (next) => {
  const previous = state;
  state = freeze(next);
  return previous;
};

export const send = (type, detail) => document.dispatchEvent(new CustomEvent(`portcullis:${type}`, { detail: freeze(detail) }));

// What is wrong, told once: on the console and as an event.
export const problem = (code, message, path = '') => {
  if (problems.some((known) => known.message === message)) return;
  const found = freeze({ code, message, path });
  problems.push(found);
  console.error(`Portcullis: ${message} [${code}]`);
  send('error', found);
};

// What the browser calls: nothing we throw reaches the page, whatever it has done to the ground we stand on.
export const guarded =
  (run) =>
  (...given) => {
    try {
      return run(...given);
    } catch ({ message }) {
      try {
        problem('fault', `Portcullis failed (${message}); what it did not get to stays shut`);
      } catch {
        // not even that
      }
    }
  };

// `ready` and `error` are repeated to who comes late
export const on = (type, run) => {
  const heard = (event) => run(event.detail);
  if (type === 'ready' && ready) run({ state });
  if (type === 'error') problems.forEach((found) => run(found));
  document.addEventListener(`portcullis:${type}`, heard);
  return () => document.removeEventListener(`portcullis:${type}`, heard);
};

export const whenParsed = (run) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', guarded(run), { once: true });
  else queueMicrotask(guarded(run));
};

export const announceReady = () => {
  ready = true;
  send('ready', { state });
};
