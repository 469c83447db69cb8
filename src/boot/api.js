// window.portcullis (contract §5): names for what the gate does. The types are in api.d.ts.
import { current, into, on } from '../gate/host.js';

const list = (ids) => (Array.isArray(ids) ? ids : [ids]).map(String);
const then = (name, ...values) => {
  into(name, ...values);
  return current();
};

export const api = Object.freeze({
  get state() {
    return current();
  },
  version: '__PORTCULLIS_VERSION__',
  allows: (condition) => into('allows', String(condition)) === true,
  acceptAll: () => then('answer_all', true),
  rejectAll: () => then('answer_all', false),
  withdraw: () => then('answer_all', false),
  accept: (ids) => then('set', list(ids), []),
  reject: (ids) => then('set', [], list(ids)),
  // only `true` grants
  set(answers) {
    const ids = Object.keys(answers ?? {});
    const granted = (id) => answers[id] === true;
    return then('set', ids.filter(granted), ids.filter((id) => !granted(id)));
  },
  reset: () => then('reset'),
  show: () => void into('show'),
  showPreferences: () => void into('show_preferences'),
  hide: () => void into('hide'),
  on,
  rescan: (root = document) => void into('rescan', root),
  receipt: () => JSON.parse(into('receipt') ?? 'null'),
  push(run) {
    try {
      run(api);
    } catch (error) {
      console.error(error);
    }
  },
});
