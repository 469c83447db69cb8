// The notice, the reopen control and the status line.
import { current, onIdle } from './events.js';
import { signalled } from './execute.js';
import { holdsFocus, settleFocus } from './focus.js';
import { mount, part, show, slot } from './root.js';
import { configuration } from './settings.js';
import { nameOf, text } from './texts.js';

// The page asked for the notice although there is nothing to ask.
let called = false;

const asks = () => current().pending.length > 0;

// Fills every text below `element`.
export const fill = (element, slots, other = {}) => {
  for (const line of element.querySelectorAll('[data-portcullis-text]')) {
    const key = line.dataset.portcullisText;
    line.textContent = text(other[key] ?? key, slots);
  }
};

// Points a link at an address, or hides it.
export const link = (element, url) => {
  if (!element) return;
  element.hidden = !url;
  if (url) element.href = url;
};

const write = (root) => {
  const { decided, mode, pending, services } = current();
  const news = decided && asks();
  // a category speaks for its services, unless they are the news
  const names = pending.filter((id) => news || !Object.hasOwn(services, id)).map(nameOf).join(', ');
  const other = {};
  if (news) for (const key of ['title', 'description']) other[`notice.${key}`] = `notice.new.${key}`;
  else if (mode !== 'opt-in') other['notice.description'] = 'notice.optOut.description';
  // who sells data has a link of that name on every page (Cal. Civ. Code §1798.135(a))
  if (mode === 'opt-out' && configuration().services?.some(({ sale }) => sale)) root.dataset.sale = other['action.preferences'] = other['action.reopen'] = 'action.doNotSell';
  fill(root, { purposes: names, names }, other);
  part('gpc').hidden = !signalled();
  link(slot('policy'), configuration().policy?.url);
};

// Whether there is a <body> by now and nobody has looked what to show in it.
let unseen = true;
export const noticeDue = () => unseen && document.body;

let idle = false;
let filled = false; // with the texts of what is asked now

// Shows what has to be seen now, and hides the rest. A page view with nothing to show costs nothing, and the reopen control waits until the page
// itself is there.
export const showNotice = () => {
  unseen = !document.body;
  const wanted = asks() || called;
  const reopen = !wanted && current().decided && configuration().dialog?.reopen !== false;
  if (!idle && reopen && !unseen) {
    idle = true;
    if (!part('notice')) return onIdle(showNotice);
  }
  const root = (wanted || reopen || part('notice')) && mount(showNotice);
  if (!root) return;
  const focused = holdsFocus(part('notice'));
  // what goes needs no new texts
  if (wanted || !filled) write(root);
  filled = true;
  show('notice', wanted);
  show('reopen', reopen);
  if (focused && !wanted) settleFocus();
};

export const callNotice = (shown) => {
  called = shown;
  if (shown) showNotice();
  else show('notice', false);
};

// Tells the visitor that something went wrong, where a choice can still be made.
export const tell = (key) => {
  if (!part('notice') || part('notice').hidden) callNotice(true);
  const line = mount(() => tell(key)) && slot('problem');
  if (!line) return;
  line.textContent = text(key);
  line.hidden = false;
};

// Tells screen readers what has happened (WCAG 2.2, 4.1.3).
export const status = (key) => {
  const line = mount(() => status(key)) && slot('status');
  if (line) line.textContent = key ? text(key) : '';
};
