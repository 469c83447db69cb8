// Signals: each vendor's own consent switch, told from the one decision. Which types are granted is the core's business.
import { VENDORS as MORE } from 'extras';
import { page, queue } from '../boot/deny.js';
import { google } from '../boot/early.js';
import { consent } from './consent-types.js';
import { types } from './core.js';
import { current, signalled } from './events.js';
import { configuration } from './settings.js';

// Each vendor: what it hears of a moment, as lists of arguments, and the vendor's own queue, as its snippet makes it, that takes each.
// `fbq` is never made up: Meta's snippet does not load where it stands.
const VENDORS = {
  google: [
    (moment, told, { mode, waitForUpdate, regions, adsDataRedaction, urlPassthrough, developerId }, alone) => {
      const { categories, services } = current();
      const site = configuration();
      const template = mode === 'tag-manager';
      const calls = [];
      if (moment === 'default' && !template) {
        if (!queue.told) calls.push(['consent', moment, waitForUpdate ? { ...told, wait_for_update: waitForUpdate } : told]);
        // Google finds out the region by itself, and takes the default for the most specific one
        for (const [region, rule] of Object.entries((regions && !site.region && site.mode?.regions) || {}))
          calls.push(['consent', moment, { ...consent(types(rule)), region: [region] }]);
        if (adsDataRedaction) calls.push(['set', 'ads_data_redaction', true]);
        if (urlPassthrough) calls.push(['set', 'url_passthrough', true]);
        if (developerId) calls.push(['set', `developer_id.${developerId}`, true]);
      }
      // who has been told to wait hears what holds, unless that is the region's affair
      if (moment === 'update' || (alone && queue.told && !template && !regions)) {
        // our template in Tag Manager tells the rest
        if (!template) calls.push(['consent', 'update', told]);
        // for Tag Manager's triggers
        calls.push([{ event: 'portcullis_consent_update', portcullis: { categories, services } }]);
      }
      return calls;
    },
    (...call) => (call[1] ? google(...call) : (page.dataLayer ??= []).push(call[0])),
  ],
  // Microsoft Advertising knows ad_storage alone
  microsoftUet: [
    (moment, { ad_storage }, _, alone) => {
      const early = moment === 'default' && queue.told;
      return early && !alone ? [] : [['consent', early ? 'update' : moment, { ad_storage }]];
    },
    (...call) => (page.uetq ??= []).push(...call),
  ],
  // Microsoft Learn, «Clarity consent API v2»: the S is a capital
  clarity: [
    (moment, told) => [['consentv2', { ad_Storage: told.ad_storage, analytics_Storage: told.analytics_storage }]],
    (...call) => {
      page.clarity ??= function () {
        (page.clarity.q ??= []).push(arguments);
      };
      page.clarity(...call);
    },
  ],
  meta: [
    (moment, { ad_storage }) => (page.fbq ? [['consent', ad_storage === 'granted' ? 'grant' : 'revoke']] : []),
    (...call) => page.fbq(...call),
  ],
};

// `alone`: no update follows this default.
export const signal = (moment, alone) => {
  const told = consent(types(moment === 'update' ? 1 : ''));
  const said = [];
  // put together here, because the modules import each other
  for (const [name, [calls, say]] of Object.entries({ ...VENDORS, ...MORE })) {
    const options = configuration().signals?.[name];
    if (!options) continue;
    try {
      for (const call of calls(moment, told, options, alone)) {
        said.push([name, call]);
        say(...call);
      }
    } catch (error) {
      console.error(error);
    }
  }
  signalled({ moment, consent: told, time: performance.now(), calls: said });
};
