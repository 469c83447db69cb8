// OneTrust: docs/migration/onetrust.md
import { act, need } from './marks.js';
import { recent, stored } from './stored.js';

export const onetrust = {
  marked: ':is(script,[data-src])[class*=optanon-category-],.ot-sdk-show-settings,.optanon-show-settings,.optanon-toggle-display,#ot-sdk-cookie-policy',
  names: { C0001: 'necessary', C0002: 'analytics', C0003: 'functional', C0004: 'marketing', C0005: 'marketing' },

  mark(element, ours) {
    const groups = /\boptanon-category-([\w,-]+)/.exec(element.className)?.[1];
    if (groups) need(element, [...new Set(groups.split(/[-,]/).map(ours))]);
    else if (element.id === 'ot-sdk-cookie-policy') element.dataset.portcullisDeclaration = '';
    else act(element, 'preferences');
  },

  // The groups' states stand in one cookie, when somebody answered in the other.
  stored() {
    const consent = new URLSearchParams(stored('OptanonConsent'));
    const groups = consent.get('groups');
    if (!recent(Date.parse(stored('OptanonAlertBoxClosed'))) || consent.get('AwaitingReconsent') === 'true' || !/^\w+:[01](,\w+:[01])*$/.test(groups)) return;
    return Object.fromEntries(groups.split(',').map((group) => [group.slice(0, -2), group.endsWith('1')]));
  },
};
