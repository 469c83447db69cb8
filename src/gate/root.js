// The root, `<div id="portcullis">`: put into the page when something has to be seen for the first time.
import NOTICE from 'notice.html';
import STYLE from 'gate.css';
import { guarded, send } from './events.js';
import { expectPreferences } from './preferences.js';
import { configuration } from './settings.js';
import { awaited, direction, language } from './texts.js';
import { adopt } from '../sheet.js';
import { html } from './trusted.js';

let element;
let template;

export const speak = (element) => {
  element.className = 'portcullis';
  element.lang = language();
  element.dir = direction();
  element.dataset.theme = configuration().dialog?.theme ?? 'auto';
};

// Nothing while there is no <body>, or the texts have yet to come: then `again` is called with them.
export const mount = (again) => {
  if (element || !document.body || awaited(again)) return element;
  adopt(STYLE);
  const root = (element = document.createElement('div'));
  root.id = 'portcullis';
  root.innerHTML = html(NOTICE);
  template = part('placeholder');
  template.remove();
  speak(root);
  const { layout, position } = configuration().dialog ?? {};
  root.dataset.layout = layout ?? 'bar';
  root.dataset.position = position ?? 'bottom';
  for (const type of ['pointerover', 'keyup']) root.addEventListener(type, guarded(expectPreferences));
  document.body.prepend(root);
  makeRoom(part('notice'), root.dataset);
  return root;
};

// Room to scroll to what the notice covers (WCAG 2.2, 2.4.11; technique C43), as long as it is shown. By rules of its own: a custom property that
// the page inherits would have every element's style worked out again before the first frame.
const makeRoom = (notice, { layout, position }) => {
  const sheet = adopt('');
  const side = /^top/.test(position) ? 'top' : 'bottom';
  const middle = layout === 'modal' || position === 'center';
  new ResizeObserver(() => {
    const size = notice.offsetHeight;
    const room = `padding-${side}:calc(${size / (1 + middle)}px + ${50 * middle}vh + 1rem)`;
    sheet.replaceSync(size ? `html:not(#_){${room};scroll-${room}}` : '');
  }).observe(notice);
};

// A page may replace its <body>, or bring back a copy of an earlier one: there is one root, and it is in the page. A page that keeps
// removing it gets it back after PAUSE, milliseconds.
const PAUSE = 250;
let healed = -Infinity;
let healing;

export const heal = () => {
  if (!element || healing || document.getElementById('portcullis') === element) return;
  healing = setTimeout(
    () => {
      healing = undefined;
      healed = performance.now();
      for (const copy of document.querySelectorAll('#portcullis')) if (copy !== element) copy.remove();
      if (element.isConnected || !document.body) return;
      // taken out of the page it is no longer modal
      part('preferences')?.close();
      document.body.prepend(element);
    },
    performance.now() - healed < PAUSE ? PAUSE : 0,
  );
};

export const part = (name) => element?.querySelector(`[data-portcullis-part=${name}]`);
export const slot = (name, within = element) => within?.querySelector(`[data-portcullis-slot=${name}]`);
export const placeholderTemplate = (again) => mount(again) && template;

// `dialog.modal`: the page waits until the visitor has chosen, what the parser has yet to bring included.
const waiting = new Set();
let modal = false;

const hold = (notice, shown) => {
  modal = shown;
  notice.role = shown ? 'dialog' : null;
  notice.ariaModal = shown || null;
  for (const other of waiting) other.inert = false;
  waiting.clear();
  keepHold();
  if (shown) notice.querySelector('button').focus();
};

// What is inert already is the page's own affair, and stays so.
export const keepHold = () => {
  for (const other of modal ? document.body.children : []) {
    if (other === element || other.inert) continue;
    other.inert = true;
    waiting.add(other);
  }
};

// Shows or hides a part and says so.
export const show = (name, shown) => {
  const found = part(name);
  if (!found || found.hidden !== shown) return;
  found.hidden = !shown;
  if (name === 'notice' && configuration().dialog?.modal) hold(found, shown);
  if (name === 'notice') send(shown ? 'show' : 'hide', { part: name });
};
