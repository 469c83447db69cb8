// The dialog's entry: fetched by the gate when the preferences are wanted.
import init, { open as show, close, explain } from 'dialog';
import STYLE from 'preferences.css';

const started = init({ module_or_path: new URL('portcullis-dialog.wasm', import.meta.url) }).then(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
});

// Resolves when the module is compiled; the gate calls the others only then.
export const ready = () => started;
export const open = (snapshot, root) => show(snapshot, root);
export { close, explain };
