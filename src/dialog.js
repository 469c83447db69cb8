// The dialog's entry: fetched by the gate when the preferences are wanted, or where a page has a place for the declaration table, which
// needs nothing of the Wasm module.
import compile from 'compile';
import { initSync, prepare as mount, open as show, close } from 'dialog';
import ENGLISH from 'dialog-texts.json';
import STYLE from 'preferences.css';
import { declareIn } from './declaration.js';
import { hand } from './hand.js';
import { adopt } from './sheet.js';

// What the gate knows, with the English texts that it leaves to us.
const whole = (view) => {
  const texts = { ...view.texts };
  for (const [key, text] of Object.entries(ENGLISH)) texts[key] ||= text;
  return { ...view, texts };
};

// What the dialog shows, in the lines that src/dialog/snapshot.rs reads.
const snapshot = ({ settings, state, texts, language, nameOf, required, gpc }) => {
  const { policy, controller, services = [] } = settings;
  const pending = new Set(state.pending);
  const lines = [];
  const line = (...fields) => lines.push(fields.map((field) => (field === true ? 1 : String(field || '').replace(/[\t\n]/g, ' '))).join('\t'));
  const asked = (kind, id, granted, ...more) => line(kind, id, nameOf(id), required(id), granted, pending.has(id), ...more);
  line('page', language, gpc);
  for (const [key, text] of Object.entries(texts)) if (!/^(category|service)\./.test(key)) line('text', key, text);
  line('policy', policy?.url, policy?.version);
  line('controller', controller?.name, controller?.contact);
  if (state.time) line('choice', state.time, state.id);
  for (const [id, granted] of Object.entries(state.categories)) {
    asked('category', id, granted, texts[`category.${id}.description`]);
    for (const one of services) {
      if (one.category !== id) continue;
      asked('service', one.id, state.services[one.id], texts[`service.${one.id}.purpose`] ?? one.purpose, one.provider, one.privacyPolicy, one.optOut);
      for (const what of one.sharedData ?? []) line('data', what);
      for (const { name, duration, purpose, domain, path } of one.cookies ?? []) line('cookie', name, duration, purpose, domain, path);
      for (const key of one.storage ?? []) line('storage', key);
    }
  }
  return lines.join('\n');
};

let compiled;
let started;

// Resolves when the module is compiled; the gate prepares, opens and closes only then. Who never comes near the dialog pays for no memory, and for no style.
export const ready = async () => {
  compiled ??= await compile();
};

const start = () => {
  if (started) return;
  initSync(compiled);
  adopt(STYLE);
  started = true;
};

let prepared; // the snapshot of a dialog that stands in the page and was not shown yet

// Mounts the dialog out of sight, unless one stands there that shows the same.
export const prepare = (view, root) => {
  start();
  const wanted = snapshot(whole(view));
  if (prepared === wanted && root.querySelector('dialog')) return;
  prepared = undefined;
  mount(wanted, root);
  prepared = wanted;
};

export const open = (view, root) => {
  prepare(view, root);
  prepared = undefined;
  show();
};
export const declare = (element, view) => declareIn(element, whole(view));
export { close, hand };
