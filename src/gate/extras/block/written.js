// HTML that a script writes: `innerHTML` and its like, `document.write`. An image in it is fetched before any observer hears of
// it, so the text is changed before the browser reads it: in the tag concerned `src` becomes `data-src`, and our marks come
// first. Nothing else in the text is touched, and it is not put together anew: what reads as one thing goes on doing so.
import { html } from '../../trusted.js';
import { FETCHING, marked, shutBy } from './elements.js';
import { mentions } from './hosts.js';
import { calls, patch } from './patch.js';

const TAG = /<(script|img|iframe|link|video|audio|source|embed|object)(?=[\s/])(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const ATTRIBUTE = /([^\s/>="']+)(\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g;

// One tag; `running`: whether a script that is written this way runs.
const changed = (tag, type, running) => {
  const script = /^script$/i.test(type);
  if (script && !running) return tag;
  const element = new DOMParser().parseFromString(html(tag), 'text/html').querySelector(type);
  if (!element) return tag;
  let condition;
  const names = [];
  for (const name of FETCHING[element.localName]) {
    const value = element.getAttribute(name);
    const shut = value === null ? undefined : shutBy(element, name, value);
    if (shut === undefined) continue;
    condition = shut;
    names.push(name);
  }
  if (condition === undefined) return tag;
  // of an attribute given twice the first one counts
  const own = marked(element) ? '' : ` data-blocked data-category=${condition.replace(/ & /g, '&amp;')}`;
  const inert = script ? ` type=text/plain${element.type ? ` data-type=${element.type}` : ''}` : '';
  const attributes = tag.slice(type.length + 1);
  return `<${type}${inert}${own}${attributes.replace(ATTRIBUTE, (whole, name) => (names.includes(name.toLowerCase()) ? `data-${whole}` : whole))}`;
};

// What the page has trusted stays trusted; what its policy refuses it refuses afterwards too.
const rewritten = (text, running) => {
  if ((typeof text !== 'string' && !(window.TrustedHTML && text instanceof TrustedHTML)) || !mentions(text)) return text;
  const result = String(text).replace(TAG, (tag, type) => changed(tag, type, running));
  return typeof text === 'string' ? result : html(result);
};

export const written = () => {
  const texts = (running) => calls((self, given, own) => [Reflect.apply(own, self, given.map((text) => rewritten(text, running)))]);
  for (const type of [Element, window.ShadowRoot]) {
    patch(type?.prototype, 'innerHTML', texts(false));
    patch(type?.prototype, 'setHTMLUnsafe', texts(false));
  }
  patch(Element.prototype, 'outerHTML', texts(false));
  patch(Element.prototype, 'insertAdjacentHTML', texts(false));
  patch(Range.prototype, 'createContextualFragment', texts(true));
  patch(Document.prototype, 'write', texts(true));
  patch(Document.prototype, 'writeln', texts(true));
};
