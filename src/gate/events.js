// State, events and problems, as the page sees them (contract §5).

let state = null;
let ready = false;
const problems = [];
// What the vendors were told, in order.
export const signals = [];

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

const dispatch = (type, detail) => document.dispatchEvent(new CustomEvent(`portcullis:${type}`, { detail }));
export const send = (type, detail) => dispatch(type, freeze(detail));

// What is wrong, told once: on the console and as an event. Nothing is thrown, whatever the page has done to the ground we stand on.
export const problem = (code, message, path = '') => {
  try {
    if (problems.some((known) => known.message === message)) return;
    const found = freeze({ code, message, path });
    problems.push(found);
    console.error(`Portcullis: ${message} [${code}]`);
    send('error', found);
  } catch {
    // not even that
  }
};

// Not frozen: the vendors have got the very same objects.
export const signalled = (detail) => {
  signals.push(detail);
  dispatch('signal', detail);
};

// What the browser calls: nothing we throw reaches the page.
export const guarded =
  (run) =>
  (...given) => {
    try {
      return run(...given);
    } catch ({ message }) {
      problem('fault', `failed: ${message}; the rest stays shut`);
    }
  };

// `ready`, `error` and `signal` are repeated to who comes late
export const on = (type, run) => {
  const heard = (event) => run(event.detail);
  if (type === 'ready' && ready) run({ state });
  if (type === 'error') problems.forEach((found) => run(found));
  if (type === 'signal') signals.forEach((told) => run(told));
  document.addEventListener(`portcullis:${type}`, heard);
  return () => document.removeEventListener(`portcullis:${type}`, heard);
};

export const whenParsed = (run) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', guarded(run), { once: true });
  else queueMicrotask(guarded(run));
};

// In a task of its own, as soon as there is none more urgent: timers in timers are held back by 4 ms each (HTML, «timer initialisation steps»).
export const soon = (run) => window.scheduler?.postTask?.(guarded(run)) ?? setTimeout(guarded(run));

// What can wait until the page has had its first frame.
export const onIdle = (run) => requestAnimationFrame(() => (window.requestIdleCallback ?? setTimeout)(guarded(run)));

export const announceReady = () => {
  ready = true;
  send('ready', { state });
};
