// The self-test, `portcullis.check()`: what each vendor was told and when, told too late or not at all, and which tags on this page have
// no signal, or signals no tag; and which of our colours can hardly be told apart. For owners: it is fetched only when they ask.
import { contrasts } from './contrast.js';
import VENDORS from 'vendors.json'; // the service catalogue's: for each signal the hosts of those who take it

// Where a vendor's own lines name no host.
const WORDS = { matomo: '_paq', gaDisable: 'gtag' };

const escape = (text) => text.replace(/[^\w]/g, '\\$&');
const hostsOf = (name) => VENDORS[name] ?? [];
const matches = (host, address) => (host.startsWith('*.') ? `.${address}`.endsWith(host.slice(1)) : address === host);

const hostOf = (address) => {
  try {
    return new URL(address, document.baseURI).hostname;
  } catch {
    return '';
  }
};

// Whether a script is, or brings, a vendor's tag.
const isOf = (name) => {
  const words = [...hostsOf(name).map((host) => host.replace(/^\*\./, '')), ...(WORDS[name] ? [WORDS[name]] : [])];
  const mentions = words.length > 0 && new RegExp(`(^|[^\\w-])(${words.map(escape).join('|')})`);
  return (script) => {
    const address = script.src || script.dataset.src;
    if (address) return hostsOf(name).some((host) => matches(host, hostOf(address)));
    return mentions && !/json/.test(script.type) && mentions.test(script.textContent);
  };
};

const described = (script) => script.src || script.dataset.src || `an inline script: ${script.textContent.trim().slice(0, 60)}…`;
const isMarked = ({ dataset }) => dataset.category !== undefined || dataset.service !== undefined;

// The first request to one of the vendor's hosts, milliseconds since the page began.
const firstRequest = (name) => {
  const requests = performance.getEntriesByType('resource').filter((one) => hostsOf(name).some((host) => matches(host, hostOf(one.name))));
  return Math.min(...requests.map((one) => one.startTime));
};

const googleStarts = ([first]) => first?.[0] === 'consent' && first[1] === 'default';

// What is wrong with what one vendor was told.
const late = (name, told, tags, tag) => {
  const first = told.find(({ vendor }) => vendor === name)?.time;
  const before = tags.find((script) => !isMarked(script) && tag?.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_PRECEDING);
  if (name === 'google' && !googleStarts(window.dataLayer ?? [])) return 'something stands in dataLayer before the default: Google may have taken it for granted';
  if (before) return `a tag of theirs stands unmarked before portcullis.js: ${described(before)}`;
  if (first === undefined) return tags.length > 0 && name === 'meta' && window.fbq ? 'fbq came after the default and was not told on this page yet' : undefined;
  const request = firstRequest(name);
  return request < first ? `a request to them began at ${Math.round(request)} ms, and they were told at ${Math.round(first)} ms` : undefined;
};

// `{ told, problems, contrast }`: every call in order, what is wrong, each with the vendor and a sentence, and what can hardly be seen. All are printed too.
export const check = ({ settings, signals: heard, tag, mode }) => {
  const signals = settings.signals ?? {};
  const told = heard.flatMap(({ time, calls }) => calls.map(([vendor, call]) => ({ vendor, time, call })));
  // the boot lines tell Google before we are there
  if (signals.google && googleStarts(window.dataLayer ?? []) && !told.some(({ vendor, call }) => vendor === 'google' && googleStarts([call])))
    told.unshift({ vendor: 'google', time: 0, call: [...window.dataLayer[0]] });
  const scripts = [...document.scripts].filter((script) => script !== tag && script.id !== 'portcullis-config');
  const problems = [];
  const wrong = (code, vendor, message) => problems.push({ code, vendor, message });
  for (const name of Object.keys(VENDORS)) {
    const tags = scripts.filter(isOf(name));
    const unmarked = tags.filter((script) => !isMarked(script));
    if (!signals[name]) {
      // one of several: who is switched off by Consent Mode needs no switch beside it
      if (tags.length && name !== 'gaDisable') wrong('no-signal', name, `its tag is on this page and signals.${name} is not set: ${described(tags[0])}`);
      continue;
    }
    const why = late(name, told, tags, tag);
    if (why) wrong('late', name, why);
    if (!tags.length) wrong('no-tag', name, `signals.${name} is set, and no tag of theirs is seen on this page`);
    const advanced = name === 'google' && signals.google.mode === 'advanced';
    if (unmarked.length && !advanced)
      wrong('unmarked', name, `a tag of theirs has no data-category or data-service, so it loads before consent: ${described(unmarked[0])}${name === 'google' ? ' (signals.google.mode "advanced" says that this is meant)' : ''}`);
  }
  console.info(`Portcullis: ${told.length} calls to vendors on this page (${mode})`);
  console.table(told.map(({ vendor, time, call }) => ({ vendor, 'ms since start': Math.round(time), call: JSON.stringify(call) })));
  for (const { vendor, message } of problems) console.warn(`Portcullis: ${vendor}: ${message}`);
  if (!problems.length) console.info('Portcullis: nothing is wrong with the signals on this page');
  const contrast = contrasts();
  for (const { what, ratio, least } of contrast) console.warn(`Portcullis: ${what} has a contrast of ${ratio} to 1; ${least} is the least (WCAG 2.2)`);
  return { told, problems, contrast };
};
