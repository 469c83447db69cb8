// The dialog's entry: fetched by the gate when the preferences are wanted.
import init, { open as show, close, explain, explainMarks } from 'dialog';
import STYLE from 'preferences.css';

const start = async () => {
  await init({ module_or_path: new URL('portcullis-dialog.wasm', import.meta.url) });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

let started;

// What the dialog shows, out of what the gate knows.
const snapshot = ({ settings, state, texts, language, dir, nameOf, required }) => {
  const { categories, services, pending, time, id } = state;
  const entry = (id, granted) => ({ id, name: nameOf(id), granted, required: required(id), pending: pending.includes(id) });
  return {
    language,
    dir,
    texts,
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

// Resolves when the module is compiled; the gate calls the others only then.
export const ready = () => (started ??= start());
export const open = (view, root) => show(JSON.stringify(snapshot(view)), root);
export { close, explain, explainMarks };
