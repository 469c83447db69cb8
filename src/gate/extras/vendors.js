// The rarer vendors' signals. As in ../signal.js, each has what it hears of a moment, as lists of arguments, and what takes each list. A queue is
// made up only where the vendor's snippet goes on with it.
import { page } from '../../boot/deny.js';
import { current, signals } from '../events.js';

const granted = (word) => word === 'granted';

// What a vendor is to be told that is not there yet, and where to find it: its snippet may be marked, and comes once it is allowed.
const waiting = new Map();

export const tellLate = () => {
  for (const [name, [find, method, ...given]] of waiting) {
    if (!find()?.[method]) continue;
    waiting.delete(name);
    signals.at(-1).calls.push([name, [method, ...given]]);
    try {
      find()[method](...given);
    } catch (error) {
      console.error(error);
    }
  }
};

// A vendor that remembers by itself what it was told, so that a word which comes too early must not be lost.
const object = (name, find, callOf) => [
  (moment, told) => {
    const call = callOf(moment, told);
    if (!call) return [];
    waiting.delete(name);
    if (find()?.[call[0]]) return [call];
    waiting.set(name, [find, ...call]);
    return [];
  },
  (method, ...given) => find()[method](...given),
];

// An opt-out of the vendor's own; how it begins is the business of its `init`.
const optOut = (name, off, on) =>
  object(
    name,
    () => page[name],
    (moment, { analytics_storage }) => moment === 'update' && (granted(analytics_storage) ? on : off),
  );

// A vendor's array, in which commands wait, or the object that has come in its place.
const queued =
  (name) =>
  (method, ...given) => {
    const queue = (page[name] ??= []);
    if (queue[method]) queue[method](...given);
    else queue.push([method, ...given]);
  };

// Matomo is told to forget only what it was given on this page: it marks an opt-out in a cookie of its own.
let given = false;

// What Segment adds to each event, and whether it does so yet.
let middleware = false;

export const VENDORS = {
  // TikTok's base code goes on with the array that it finds, and its commands wait in there
  tiktok: [
    (moment, { ad_storage }) => [[moment === 'default' ? 'holdConsent' : granted(ad_storage) ? 'grantConsent' : 'revokeConsent']],
    queued('ttq'),
  ],

  // Matomo, «Asking for consent»: required before the first page view is tracked, given anew on every page
  matomo: [
    (moment, { analytics_storage }, what) => {
      const kind = what === 'tracking' ? 'Consent' : 'CookieConsent';
      if (moment === 'default') return [[`require${kind}`]];
      const before = given;
      given = granted(analytics_storage);
      return given ? [[`set${kind}Given`]] : before ? [[`forget${kind}Given`]] : [];
    },
    (...call) => (page._paq ??= []).push(call),
  ],

  // Google, «Disable Google Analytics measurement»: the switch is read before each hit
  gaDisable: [
    (moment, { analytics_storage }, ids) => ids.map((id) => [id, moment === 'default' || !granted(analytics_storage)]),
    (id, off) => (page[`ga-disable-${id}`] = off),
  ],

  // Segment, «Consent in Segment Connections»: each event says what is granted, and a change is an event of its own
  segment: [
    (moment) => {
      const { source } = current();
      const calls = middleware ? [] : [['addSourceMiddleware', stamp]];
      middleware = true;
      // a later page is no change
      if (moment === 'update' && source && source !== 'stored' && source !== 'gpc') calls.push(['track', 'Segment Consent Preference Updated']);
      return calls;
    },
    queued('analytics'),
  ],

  // told again on every page, so the event that both would send for it is left out
  posthog: optOut('posthog', ['opt_out_capturing'], ['opt_in_capturing', { captureEventName: false }]),
  mixpanel: optOut('mixpanel', ['opt_out_tracking'], ['opt_in_tracking', { track: () => {} }]),
  amplitude: optOut('amplitude', ['setOptOut', true], ['setOptOut', false]),

  // Piano, «Consent management»: `pdl` says how to begin, unless the library remembers another mode; `setMode` is the last word
  piano: object(
    'piano',
    () => page.pa?.consent,
    (moment, { analytics_storage }) => {
      const mode = granted(analytics_storage) ? 'opt-in' : 'opt-out';
      page.pdl = { ...page.pdl, requireConsent: 'v2', consent: { ...page.pdl?.consent, products: ['PA'], defaultPreset: { PA: mode } } };
      return ['setMode', mode];
    },
  ),
};

const stamp = ({ payload, next }) => {
  payload.obj.context.consent = { categoryPreferences: { ...current().categories } };
  next(payload);
};
