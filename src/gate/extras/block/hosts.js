// Which addresses are shut: the hosts of `block`, judged by the core each time anew.
import { ALLOWED, released, standing } from '../../core.js';
import { marks } from '../../markup.js';

const escape = (text) => text.replace(/[^\w*]/g, '\\$&');
// what stands for any characters, written for a regular expression
const open = (text) => escape(text).replace(/\*+/g, '.*');

// `*.example.com` is the domain and all below it.
const pattern = (host) => new RegExp(`^${host.startsWith('*.') ? '(.*\\.)?' + open(host.slice(2)) : open(host)}$`, 'i');

// Hosts that no pattern means: the page's own, and where the rest of ours comes from.
const spared = [location.hostname, new URL(document.currentScript?.src || location).hostname];

let rules = [];
let mention; // what a text has to hold to name any of the hosts

// Takes the entries of `block`; of a configuration that is still to be explained, what of it can be read.
export const shut = (entries) => {
  rules = [];
  const pieces = [];
  for (const { host, category } of entries) {
    if (typeof host !== 'string' || typeof category !== 'string') continue;
    rules.push({ host: host.toLowerCase(), pattern: pattern(host), category });
    // the longest part without `*`
    pieces.push(escape(host.split('*').sort((one, other) => other.length - one.length)[0].replace(/^\./, '')));
  }
  mention = new RegExp(pieces.join('|'), 'i');
  return rules.length > 0;
};

// Whether a text may name one of the hosts at all: a cheap look before a costly one.
export const mentions = (text) => mention.test(text);

const told = new Set();

const tell = (text) => {
  if (told.has(text)) return;
  told.add(text);
  console.warn(`Portcullis: ${text}`);
};

// What keeps an address shut: the condition to meet first, or undefined. An element's own marks go before the rules. Of
// several rules for one host all have to agree. `late` is what to say of an element that is past stopping.
export const closed = (address, element, late) => {
  if (rules.length === 0 || /^\s*(data|blob):/i.test(address)) return undefined;
  let url;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    return undefined; // no address: the browser says what it thinks of it
  }
  if (!/^(https?|wss?):$/.test(url.protocol)) return undefined;
  // the dot at the end of a full name is no part of what was meant
  const host = url.hostname.replace(/\.$/, '');
  const named = rules.filter((rule) => rule.pattern.test(host) && (!spared.includes(host) || rule.host === host));
  if (!named.length) return undefined;
  let [service, condition] = element ? marks(element) : [];
  if (service === undefined) condition ??= [...new Set(named.map(({ category }) => category))].join(' & ');
  if (standing(service, condition) === ALLOWED) {
    // what is let through runs here, so a withdrawal concerns it
    released(service, condition);
    return undefined;
  }
  tell(late ? `${host} ${late}` : `${host} is shut until "${condition ?? service}" is allowed`);
  return condition ?? service;
};
