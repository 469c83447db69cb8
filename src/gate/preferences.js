// The preferences dialog seen from the gate: fetched when wanted, given a snapshot, read when the visitor saves.
import { problem, send, soon } from './events.js';
import { loadDialog } from './files.js';
import { settleFocus } from './focus.js';
import { status, tell } from './notice.js';
import { mount, part } from './root.js';
import { view } from './view.js';

let shown = false;

// Whoever has come to a button of ours that opens them, with a pointer or with ⇥, finds them ready at the click. In a task of its own, so that the button
// itself is not held up. A file that does not come is told at the click.
export const expectPreferences = ({ key, target }) => {
  if (shown || (key ?? 'Tab') !== 'Tab' || !target.closest('[data-portcullis=preferences]')) return;
  const prepare = (module) => soon(() => shown || module.prepare(view(), mount()));
  loadDialog().then(prepare, () => {});
};

export const showPreferences = () => {
  const root = mount(showPreferences);
  if (!root || shown) return;
  shown = true;
  status('status.loading');
  loadDialog()
    .then((module) => {
      status();
      if (!shown) return;
      module.open(view(), root);
      part('preferences').addEventListener('close', closed, { once: true });
      send('show', { part: 'preferences' });
    })
    .catch((error) => {
      shown = false;
      status();
      tell('status.dialogUnavailable');
      problem('dialog-unavailable', `the preferences: ${error.message ?? error}`);
    });
};

// It was closed, by whatever means; that says nothing about any choice.
const closed = () => {
  shown = false;
  settleFocus();
  send('hide', { part: 'preferences' });
};

export const hidePreferences = () => {
  if (part('preferences')) loadDialog().then((module) => module.close());
  else shown = false;
};

// What the visitor sees ticked is what is saved, read from the page.
export const ticked = () => [...part('preferences').querySelectorAll('input[name^=portcullis-]')].map(({ value, checked, disabled }) => (checked ? '+' : disabled ? ' ' : '-') + value);
