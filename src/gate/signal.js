// Signals: each vendor's own consent switch, told from the one decision. Which types are granted is the core's business.
import { types } from './core.js';
import { TYPES } from './consent-types.js';
import { configuration } from './settings.js';

const word = (granted) => (granted ? 'granted' : 'denied');

// The vendors' own queues, as their snippets make them. `fbq` is never made up: Meta's snippet does not load where it stands.
const VENDORS = {
  google(moment, told) {
    // Google's tag reads the `arguments` object, not an array
    (function () {
      (window.dataLayer ??= []).push(arguments);
    })('consent', moment, told);
  },
  // Microsoft Advertising knows ad_storage alone
  microsoftUet: (moment, { ad_storage }) => (window.uetq ??= []).push('consent', moment, { ad_storage }),
  // Microsoft Learn, «Clarity consent API v2»: the S is a capital
  clarity(moment, told) {
    window.clarity ??= function () {
      (window.clarity.q ??= []).push(arguments);
    };
    window.clarity('consentv2', { ad_Storage: told.ad_storage, analytics_Storage: told.analytics_storage });
  },
  meta: (moment, { ad_storage }) => window.fbq?.('consent', ad_storage === 'granted' ? 'grant' : 'revoke'),
};

export const signal = (update) => {
  const bits = types(update);
  const told = Object.fromEntries(TYPES.map((type, at) => [type, word((bits >> at) & 1)]));
  for (const [name, tell] of Object.entries(VENDORS)) {
    if (!configuration().signals?.[name]) continue;
    try {
      tell(update ? 'update' : 'default', told);
    } catch (error) {
      console.error(error);
    }
  }
};
