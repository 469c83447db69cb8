// vanilla-cookieconsent 3: docs/migration/vanilla-cookieconsent.md
import { configuration } from '../../settings.js';
import { act } from './marks.js';
import { recent, stored } from './stored.js';

// Its «accept custom» saves what is ticked in its dialog; ours has to be open for that, so it is opened.
const ACTIONS = {
  'show-preferencesModal': 'preferences',
  'show-consentModal': 'preferences',
  'accept-custom': 'preferences',
  'accept-all': 'accept-all',
  'accept-necessary': 'reject-all',
};

export const cookieconsent = {
  marked: 'script[data-category],[data-cc]',
  names: { functionality: 'functional', ads: 'marketing' },

  // Its marks are ours by name; `!` may stand before either.
  mark(element, ours) {
    const { dataset } = element;
    act(element, ACTIONS[dataset.cc]);
    const { category, service } = dataset;
    if (category === undefined || element.localName !== 'script') return;
    if (/^!/.test(category) || /^!/.test(service)) {
      dataset.category = `!${ours((service || category).replace('!', ''))}`;
      delete dataset.service;
    } else {
      dataset.category = ours(category);
      if (service) dataset.service = ours(service);
    }
  },

  stored(ours) {
    const raw = stored('cc_cookie', true);
    const { consentId, consentTimestamp, lastConsentTimestamp, expirationTime, categories, services } = JSON.parse(raw.startsWith('%') ? decodeURIComponent(raw) : raw);
    const whole = typeof consentId === 'string' && consentId && recent(Date.parse(consentTimestamp)) && recent(Date.parse(lastConsentTimestamp));
    if (!whole || !(expirationTime > Date.now()) || !Array.isArray(categories)) return;
    const answers = {};
    // `categories` are the accepted ones; `services` has every category there is, with its accepted services
    for (const [category, accepted] of Object.entries(services)) {
      const granted = (answers[category] = categories.includes(category));
      for (const one of accepted) answers[one] = granted;
      if (!accepted.length) continue;
      // it asked about single services: of ours only those were agreed to
      const named = accepted.map(ours);
      for (const { id, category: of } of configuration().services ?? []) if (of === ours(category) && !named.includes(id)) answers[id] = false;
    }
    return answers;
  },
};
