// `data-portcullis` actions: what a click does (contract §3).
import { configuration } from './texts.js';
import { current, problem } from './events.js';
import { choose } from './execute.js';

import { status } from './notice.js';
import { standsFor } from './placeholder.js';
import { hidePreferences, settleFocus, showPreferences, ticked } from './preferences.js';
import { offer, taken } from './release.js';
import { FAULTY, standing } from './core.js';
import { marks } from './markup.js';

const SOURCES = { notice: 'notice', preferences: 'preferences', placeholder: 'embed' };

const grantsMore = (what) => {
  const { categories, services } = current();
  return what.split(' ').some((word) => word[0] === '+' && !categories[word.slice(1)] && !services[word.slice(1)]);
};

// A grant needs the visitor's own click; a refusal never does.
const decide = (what, source, trusted) => {
  if (!trusted && grantsMore(what)) {
    problem({ code: 'synthetic-click', message: 'a click made by a script was to grant something; only a visitor’s own click can (allowSyntheticClicks)', path: '' });
    return;
  }
  choose(what, source);
  status('status.saved');
  hidePreferences();
  settleFocus();
};

// «load once»: one embed, this page view, nothing stored.
const loadOnce = (button, trusted) => {
  const element = standsFor(button);
  if (!element || taken(element) || standing(...marks(element)) === FAULTY) return;
  if (trusted) offer([element], true);
};

const run = (action, element, trusted) => {
  const source = SOURCES[element.closest('[data-portcullis-part]')?.dataset.portcullisPart] ?? 'api';
  // the notice asks about what is pending; everybody else about everything
  const all = source === 'notice' && current().pending.length ? '?' : '*';
  const [verb, id] = action.split(':');
  if (action === 'accept-all') decide(`+${all}`, source, trusted);
  else if (action === 'reject-all') decide(`-${all}`, source, trusted);
  else if (action === 'withdraw') decide('-*', source, trusted);
  else if (action === 'preferences') showPreferences();
  else if (action === 'save') decide(ticked(), source, trusted);
  else if (action === 'close') hidePreferences();
  else if (action === 'load-once') loadOnce(element, trusted);
  else if (verb === 'accept' && id) decide(`+${id}`, source, trusted);
  else if (verb === 'reject' && id) decide(`-${id}`, source, trusted);
  else {
    problem({ code: 'unknown-id', message: `data-portcullis="${action}" is not an action`, path: '' });
    return false;
  }
  return true;
};

export const listen = () =>
  document.addEventListener(
    'click',
    (event) => {
      const element = event.composedPath()[0]?.closest?.('[data-portcullis]');
      if (!element) return;
      const trusted = event.isTrusted || configuration().allowSyntheticClicks === true;
      if (run(element.dataset.portcullis, element, trusted)) event.preventDefault();
    },
    true,
  );
