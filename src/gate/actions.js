// `data-portcullis` actions: what a click does (contract §3).
import { FAULTY } from './core.js';
import { configuration } from './settings.js';
import { current, guarded, problem } from './events.js';
import { choose, chooseSome, forget } from './execute.js';
import { loadDialog } from './files.js';
import { settleFocus } from './focus.js';
import { status } from './notice.js';
import { standsFor } from './placeholder.js';
import { hidePreferences, showPreferences, ticked } from './preferences.js';
import { receipt } from './record.js';
import { offer } from './release.js';
import { judge, marks } from './markup.js';

const SOURCES = { notice: 'notice', preferences: 'preferences', placeholder: 'embed' };

const grantsMore = (what) => {
  const granted = { ...current().categories, ...current().services };
  return [what].flat().some((word) => word.includes('+') && granted[word.slice(1)] !== true);
};

// A grant needs the visitor's own click; a refusal never does.
const decide = (what, source, trusted) => {
  if (!trusted && grantsMore(what)) {
    problem('synthetic-click', "only a visitor's own click can grant (allowSyntheticClicks)");
    return;
  }
  if (Array.isArray(what)) chooseSome(what, source);
  else choose(what, source);
  status('status.saved');
  hidePreferences();
  settleFocus();
};

// Back to nothing chosen. Where services run until refused that grants what was refused, so a script's click does not do it.
const reset = (trusted) => {
  if (!trusted) return;
  forget();
  hidePreferences();
  settleFocus();
};

// «load once»: one embed, this page view, nothing stored.
const loadOnce = (button, trusted) => {
  const element = standsFor(button);
  if (!element || judge(...marks(element)) === FAULTY) return;
  if (trusted) offer([element], true);
};

const run = (action, element, trusted) => {
  const source = SOURCES[element.closest('[data-portcullis-part]')?.dataset.portcullisPart] ?? 'api';
  // the notice asks about what is pending; everybody else about everything
  const all = source === 'notice' && current().pending.length ? '?' : '*';
  const [verb, id] = action.split(':');
  if (action === 'accept-all') decide(`${all}+`, source, trusted);
  else if (action === 'reject-all') decide(`${all}-`, source, trusted);
  else if (action === 'withdraw') decide('*-', source, trusted);
  else if (action === 'preferences') showPreferences();
  else if (action === 'save') decide(ticked(), source, trusted);
  else if (action === 'close') hidePreferences();
  else if (action === 'reset') reset(trusted);
  else if (action.endsWith('-record')) loadDialog().then((module) => module.hand(action, receipt())).catch(console.error);
  else if (action === 'load-once') loadOnce(element, trusted);
  else if (verb === 'accept' && id) decide([`+${id}`], source, trusted);
  else if (verb === 'reject' && id) decide([`-${id}`], source, trusted);
  else {
    problem('unknown-id', `data-portcullis="${action}" is not an action`);
    return false;
  }
  return true;
};

export const listen = () =>
  document.addEventListener(
    'click',
    guarded((event) => {
      const element = event.composedPath()[0]?.closest?.('[data-portcullis]');
      if (!element) return;
      const trusted = event.isTrusted || configuration().allowSyntheticClicks === true;
      if (run(element.dataset.portcullis, element, trusted)) event.preventDefault();
    }),
    true,
  );
