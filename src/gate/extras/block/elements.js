// Elements that would fetch from a shut host: the address is put aside as `data-src` and its like, and the marks are ours, so
// that the gate has them as if the page's owner had marked them.
import { marks } from '../../markup.js';
import { removePlaceholder } from '../../placeholder.js';
import { taken } from '../../release.js';
import { closed } from './hosts.js';
import { calls, patch } from './patch.js';

// The attributes that fetch.
export const FETCHING = {
  script: ['src'],
  img: ['src', 'srcset'],
  iframe: ['src'],
  link: ['href'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src', 'srcset'],
  embed: ['src'],
  object: ['data'],
};
const WITH_ADDRESS = 'script[src],img[src],img[srcset],iframe[src],link[href],video[src],video[poster],audio[src],source[src],source[srcset],embed[src],object[data]';

const { setAttribute, removeAttribute } = Element.prototype;

// What a script has asked for: element → its addresses by attribute, and whether the gate had it before and would not take it
// again. A page may go on asking for ever, so the oldest go.
const waiting = new Map();
const MOST = 500;

// Whether the page's owner has marked the element. `data-blocked` says that the marks are ours; copies have it too.
export const marked = (element) => !element.hasAttribute('data-blocked') && marks(element).some((mark) => mark !== undefined);

// What keeps this value of an attribute from being set.
export const shutBy = (element, name, value, late) => {
  const own = marked(element) ? element : undefined;
  if (name !== 'srcset') return closed(value, own, late);
  return String(value)
    .split(/[\s,]+/)
    .map((one) => closed(one, own))
    .find((of) => of !== undefined);
};

const claim = (element, condition) => {
  if (marked(element)) return;
  setAttribute.call(element, 'data-blocked', '');
  setAttribute.call(element, 'data-category', condition);
};

const setAside = (element, name, value) => {
  const underWay = element.hasAttribute(name) && /^(iframe|embed|object)$/.test(element.localName);
  removeAttribute.call(element, name);
  setAttribute.call(element, `data-${name}`, value);
  // taken out and put back, a frame is without what it was loading
  const { parentNode, nextSibling } = element;
  if (!underWay || !parentNode) return;
  element.remove();
  parentNode.insertBefore(element, nextSibling);
};

// The address waits no longer: it goes its way, or the page has given the element another.
const letGo = (element, name) => {
  if (!FETCHING[element.localName]?.includes(name)) return;
  const held = waiting.get(element);
  const own = element.hasAttribute('data-blocked');
  if (!held && !own) return;
  delete held?.addresses[name];
  if (held && !Object.keys(held.addresses).length) waiting.delete(element);
  removeAttribute.call(element, `data-${name}`);
  if (!own || FETCHING[element.localName].some((other) => element.hasAttribute(`data-${other}`))) return;
  removePlaceholder(element);
  removeAttribute.call(element, 'data-category');
  removeAttribute.call(element, 'data-blocked');
};

// A script gives an element an address. Whether it has to wait.
const holds = (element, name, value) => {
  if (!FETCHING[element.localName]?.includes(name)) return false;
  const aside = element.getAttribute(`data-${name}`);
  // the gate itself opens it, for good or once
  if (taken(element) && aside === String(value) && !element.hasAttribute(name)) {
    waiting.delete(element);
    return false;
  }
  const condition = shutBy(element, name, value);
  if (condition === undefined) {
    letGo(element, name);
    return false;
  }
  setAside(element, name, value);
  // A script without `src` and text does not run, and runs by itself once it gets its `src`, with whatever listens to it. So
  // it needs no marks, and its type stays the page's own, which often sets it last.
  if (element.localName !== 'script') claim(element, condition);
  const held = waiting.get(element) ?? { addresses: {}, again: taken(element) };
  held.addresses[name] = value;
  waiting.delete(element);
  waiting.set(element, held);
  if (waiting.size > MOST) waiting.delete(waiting.keys().next().value);
  return true;
};

// A decision has been carried out: what the gate has not let go by itself goes.
export const release = () => {
  for (const [element, { addresses, again }] of [...waiting]) {
    const names = Object.keys(addresses);
    if (names.some((name) => shutBy(element, name, addresses[name]) !== undefined)) continue;
    if (element.localName !== 'script' && !again && element.getRootNode() === document) {
      waiting.delete(element);
      continue;
    }
    for (const name of names) {
      const value = addresses[name];
      letGo(element, name);
      try {
        // as it was given: a trusted address stays one, and what the page's policy refuses is refused
        setAttribute.call(element, name, value);
      } catch (error) {
        console.error(error);
      }
    }
  }
};

// At a script's end tag the parser lets observers have a look before it prepares the script. It is then the last node there is.
const unprepared = (script) => {
  if (document.readyState !== 'loading') return false;
  for (let node = script; node; node = node.parentNode) if (node.nextSibling) return false;
  return true;
};

const stop = (script) => {
  const late = unprepared(script) ? undefined : 'was asked before it could be stopped; mark the tag';
  if (late && document.readyState !== 'loading') return;
  const condition = shutBy(script, 'src', script.src, late);
  if (condition === undefined || late) return;
  if (script.type) setAttribute.call(script, 'data-type', script.type);
  script.type = 'text/plain';
  claim(script, condition);
};

const look = (element) => {
  if (element.localName === 'script') return element.type === 'text/plain' || taken(element) || stop(element);
  for (const name of FETCHING[element.localName]) {
    const value = element.getAttribute(name);
    // the gate itself has opened it, for good or once, and put it back into the page
    if (value === null || (taken(element) && element.getAttribute(`data-${name}`) === value)) continue;
    const condition = shutBy(element, name, value);
    if (condition === undefined) continue;
    setAside(element, name, value);
    claim(element, condition);
  }
};

// What has come into the page by itself: from the parser, out of a template.
export const stopBelow = (nodes) => {
  for (const node of nodes) {
    if (node.matches?.(WITH_ADDRESS)) look(node);
    node.querySelectorAll(WITH_ADDRESS).forEach(look);
  }
};

export const elements = () => {
  const set = (name) =>
    calls((self, [value]) => self instanceof Element && holds(self, name, value) && [undefined]);
  for (const [type, ...names] of [
    [HTMLScriptElement, 'src'],
    [HTMLImageElement, 'src', 'srcset'],
    [HTMLIFrameElement, 'src'],
    [HTMLLinkElement, 'href'],
    [HTMLMediaElement, 'src'],
    [HTMLVideoElement, 'poster'],
    [HTMLSourceElement, 'src', 'srcset'],
    [HTMLEmbedElement, 'src'],
    [HTMLObjectElement, 'data'],
  ]) {
    for (const name of names) patch(type.prototype, name, set(name));
  }
  patch(
    Element.prototype,
    'removeAttribute',
    calls((self, [name]) => void (self instanceof Element && letGo(self, String(name).toLowerCase()))),
  );
  patch(
    Element.prototype,
    'setAttribute',
    calls((self, [name, value]) => self instanceof Element && holds(self, String(name).toLowerCase(), value) && [undefined]),
  );
};
