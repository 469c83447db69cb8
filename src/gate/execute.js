// The one place where a plan becomes effects, in the plan's order (contract §6).
import * as core from './core.js';
import { cookies, erase, remove, tidy, write } from './erase.js';
import { current, problem, publish, send } from './events.js';
import { scan } from './markup.js';
import { showNotice, tell } from './notice.js';
import { signal } from './signal.js';
import { language, shown } from './texts.js';

const carryOut = ({ problems, state, plan }) => {
  problems.forEach(problem);
  const previous = publish(state);
  let report = { cookies: [], storage: [], survived: [], unreachable: [] };
  for (const [effect, ...values] of plan) {
    if (effect === 'signal') signal(...values);
    else if (effect === 'erase') report = erase();
    // the click is answered on screen before any released script takes its time
    else if (effect === 'release') {
      showNotice();
      scan();
    } else if (effect === 'notice') showNotice();
    else if (effect === 'announce') send('change', { state, previous, source: state.source, report });
    else location.reload();
  }
};

// Starts the page view. A released script may call us back, so the state is published before anything is released.
export const begin = (text, texts, ...page) => {
  carryOut(core.start(text, texts, cookies(), Date.now(), ...page));
  tidy();
};

// Makes a choice: `what` is told at Session::propose.
export const choose = (what, source) => {
  const { problems, cookie } = core.propose(what, source) ?? { problems: [] };
  problems.forEach(problem);
  if (!cookie) return current();
  write(cookie);
  const answer = core.settle(cookies(), language(), shown());
  if (answer) {
    carryOut(answer);
    if (answer.problems.length) tell('status.cookieBlocked');
  }
  return current();
};

export const forget = () => {
  remove(core.config().cookie?.name ?? 'portcullis');
  const answer = core.forgotten(cookies());
  if (answer) carryOut(answer);
  return current();
};
