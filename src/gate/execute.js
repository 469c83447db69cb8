// The one place where a plan becomes effects, in the plan's order (contract §6).
import { chosen, decided } from 'extras';
import * as core from './core.js';
import { cookies, keep, prolong } from './cookie.js';
import { erase, nothing, removeChoice, tidy } from './erase.js';
import { current, problem, publish, send } from './events.js';
import { tellOthers } from './elsewhere.js';
import { explainMarks } from './explain.js';
import { scan } from './markup.js';
import { showNotice, tell } from './notice.js';
import { note } from './record.js';
import { configuration, ids, place } from './settings.js';
import { signal } from './signal.js';

let digits = ''; // of the core's last answer, one an id

export const required = (id) => digits[place(id)] > 7;
// whether Global Privacy Control denies something
export const signalled = () => /[4-7]/.test(digits);

// `portcullis.state` from the core's answer (Session::start tells its lines).
const stateOf = ([first, time, id, mode], source) => {
  digits = first;
  const settings = configuration();
  const all = ids();
  const count = settings.categories.length;
  const pick = (from, to) => Object.fromEntries(all.slice(from, to).map((name, at) => [name, (digits[from + at] & 1) > 0]));
  const decided = id !== '';
  return {
    decided,
    mode,
    source: (decided && source) || (signalled() ? 'gpc' : null),
    time: +time || null,
    policyVersion: (decided && settings.policy?.version) || null,
    id: id || null,
    categories: pick(0, count),
    services: pick(count),
    pending: all.filter((name, at) => digits[at] & 2),
  };
};

const carryOut = (answer, source) => {
  if (!answer) return current();
  const lines = answer.split('\n');
  // looked again, and all is as it was
  if (current() && !lines[4] && !lines[6]) return current();
  const previous = publish(stateOf(lines, source));
  let report = nothing();
  if (lines[6]) problem('cookie-blocked', 'the browser did not keep the choice; nothing was granted');
  for (const effect of lines[4]) {
    if (effect === 'd') signal('default', !lines[4].includes('u'));
    else if (effect === 'u') signal('update');
    else if (effect === 'e') report = erase();
    // the click is answered on screen before any released script takes its time
    else if (effect === 'n' || effect === 'h') showNotice();
    else if (effect === 'r') scan(), decided();
    else if (effect === 'a') send('change', { state: current(), previous, source: current().source, report });
    else location.reload();
  }
  if (lines[6]) tell('status.cookieBlocked');
  return current();
};

// Starts the page view. A released script may call us back, so the state is published before anything is released.
export const begin = (answer) => {
  carryOut(answer, 'stored');
  tidy();
};

// Makes a choice: `what` is told at Session::propose.
export const choose = (what, source) => {
  const value = core.propose(what);
  if (!value) return current();
  keep(value);
  const answer = core.settle(cookies());
  const [event, blocked] = answer.split('\n').slice(5);
  if (answer) note(event, source, current().id);
  const state = carryOut(answer, source);
  tellOthers();
  if (event && !blocked) {
    prolong();
    chosen();
  }
  return state;
};

// Makes a choice about single ids, each behind `+` or `-`. What is unknown, or required, is told and left alone.
export const chooseSome = (words, source) => {
  const all = ids();
  const signs = all.map(() => ' ');
  for (const word of words) {
    const [sign, id] = [word[0], word.slice(1)];
    const at = place(id);
    if (at === undefined) explainMarks(id);
    else if (required(id)) sign === '-' && problem('required-id', `"${id}" is required and cannot be denied`);
    else signs[at] = sign;
  }
  return signs.join('').trim() ? choose(signs.join(''), source) : current();
};

// The stored choice may have changed behind our back.
export const refresh = () => carryOut(core.settle(cookies()), 'stored');

export const forget = () => {
  removeChoice();
  note();
  const state = carryOut(core.forget(cookies()), 'stored');
  tellOthers();
  return state;
};
