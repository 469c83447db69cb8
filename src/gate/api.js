// window.portcullis (contract §5). The types are in src/api.d.ts.
import { ALLOWED } from './core.js';
import { current, on } from './events.js';
import { choose, chooseSome, forget } from './execute.js';
import { check } from './explain.js';
import { judge, scan } from './markup.js';
import { callNotice } from './notice.js';
import { hidePreferences, showPreferences } from './preferences.js';
import { receipt } from './record.js';

const some = (sign) => (ids) => chooseSome([ids].flat().map((id) => sign + id), 'api');
const all = (what) => () => choose(what, 'api');

export const api = Object.freeze({
  get state() {
    return current();
  },
  version: '__PORTCULLIS_VERSION__',
  allows: (condition) => judge(undefined, String(condition)) === ALLOWED,
  acceptAll: all('*+'),
  rejectAll: all('*-'),
  withdraw: all('*-'),
  accept: some('+'),
  reject: some('-'),
  // only `true` grants
  set: (answers) => chooseSome(Object.entries(answers ?? {}).map(([id, granted]) => (granted === true ? '+' : '-') + id), 'api'),
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
  check,
  push(run) {
    try {
      run(api);
    } catch (error) {
      console.error(error);
    }
  },
});
