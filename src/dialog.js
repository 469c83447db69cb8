// The dialog's entry: fetched by the gate when the preferences are wanted, or where a page has a place for the declaration table, which
// needs nothing of the Wasm module.
import compile from 'compile';
import { initSync, open as show, close } from 'dialog';
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

// What the dialog shows.
const snapshot = ({ settings, state, texts, language, dir, nameOf, required, gpc }) => {
  const { categories, services, time, id } = state;
  const pending = new Set(state.pending);
  const entry = (id, granted) => ({ id, name: nameOf(id), granted, required: required(id), pending: pending.has(id) });
  return {
    language,
    dir,
    texts,
    gpc,
    policy: settings.policy,
    controller: settings.controller,
    choice: time && { time, id },
    categories: Object.keys(categories).map((id) => ({ ...entry(id, categories[id]), description: texts[`category.${id}.description`] })),
    services: (settings.services ?? []).map((one) => ({
      ...one,
      ...entry(one.id, services[one.id]),
      purpose: texts[`service.${one.id}.purpose`] ?? one.purpose,
    })),
  };
};

let compiled;
let started;

// Resolves when the module is compiled; the gate opens and closes only then. Who never opens the dialog pays for no memory, and for no style.
export const ready = async () => {
  compiled ??= await compile();
};

const start = () => {
  if (started) return;
  initSync(compiled);
  adopt(STYLE);
  started = true;
};

export const open = (view, root) => {
  start();
  show(JSON.stringify(snapshot(whole(view))), root);
};
export const declare = (element, view) => declareIn(element, whole(view));
export { close, hand };
