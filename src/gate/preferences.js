// The preferences dialog seen from the gate: fetched when wanted, given a snapshot, read when the visitor saves.
import { problem, send } from './events.js';
import { loadDialog } from './files.js';
import { settleFocus } from './focus.js';
import { status, tell } from './notice.js';
import { mount, part } from './root.js';
import { view } from './view.js';

let shown = false;

export const showPreferences = () => {
  const root = mount(showPreferences);
  if (!root || shown) return;
  shown = true;
  status('status.loading');
  loadDialog().then(
    (module) => {
      status();
      if (!shown) return;
      module.open(view(), root);
      part('preferences').addEventListener('close', closed, { once: true });
      send('show', { part: 'preferences' });
    },
    (error) => {
      shown = false;
      status();
      tell('status.dialogUnavailable');
      problem('dialog-unavailable', `the preferences: ${error.message}`);
    },
  );
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
