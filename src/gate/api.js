// window.portcullis (contract §5). The types are in src/api.d.ts.
import { ALLOWED, fault, receipt, standing } from './core.js';
import { current, on, problem } from './events.js';
import { choose, forget } from './execute.js';
import { scan } from './markup.js';
import { callNotice } from './notice.js';
import { hidePreferences, showPreferences } from './preferences.js';

const signed = (ids, sign) => (Array.isArray(ids) ? ids : [ids]).map((id) => sign + id).join(' ');

export const api = Object.freeze({
  get state() {
    return current();
  },
  version: '__PORTCULLIS_VERSION__',
  allows(condition) {
    const found = fault(undefined, String(condition));
    if (found) problem(found);
    return !found && standing(undefined, String(condition)) === ALLOWED;
  },
  acceptAll: () => choose('+*', 'api'),
  rejectAll: () => choose('-*', 'api'),
  withdraw: () => choose('-*', 'api'),
  accept: (ids) => choose(signed(ids, '+'), 'api'),
  reject: (ids) => choose(signed(ids, '-'), 'api'),
  // only `true` grants
  set: (answers) => choose(Object.entries(answers ?? {}).map(([id, granted]) => (granted === true ? '+' : '-') + id).join(' '), 'api'),
  reset: forget,
  show: () => callNotice(true),
  showPreferences,
  hide() {
    callNotice(false);
    hidePreferences();
  },
  on,
  rescan: scan,
  receipt,
  push(run) {
    try {
      run(api);
    } catch (error) {
      console.error(error);
    }
  },
});
