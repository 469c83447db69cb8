// Marked elements: finding them, and what becomes of each.
import { mark } from 'extras';
import { ALLOWED, FAULTY, standing } from './core.js';
import { declare } from './declaration.js';
import { guarded, problem } from './events.js';
import { explainMarks } from './explain.js';
import { placehold } from './placeholder.js';
import { noticeDue, showNotice } from './notice.js';
import { offer, taken } from './release.js';
import { heal, keepHold } from './root.js';

const EMBEDS = 'iframe,img,source,video,audio,embed,object,link';
const ADDRESS = '[data-src],[data-srcset],[data-poster],[data-data],[data-href]';
const MARK = '[data-category],[data-service],[data-portcullis-declaration]';
const MARKED = `:is(script,:is(${EMBEDS}):is(${ADDRESS}),[data-portcullis-declaration]):is(${MARK})`;

// The element's marks, in the order in which the core takes them.
export const marks = ({ dataset }) => [dataset.service, dataset.category];

// Whether an element may be released; a word to the owner where its marks make no sense.
export const judge = (id, category) => {
  const judged = standing(id, category);
  if (judged === FAULTY) explainMarks(id, category);
  return judged;
};

export const allowed = (element) => judge(...marks(element)) === ALLOWED;

export const inline = (script) => !script.hasAttribute('src') && !script.hasAttribute('data-src');

// Whether the browser has left a script alone. Other elements wait for their data- address.
const inert = (script) => {
  const type = script.type.toLowerCase();
  if (!type || type === 'module' || type.endsWith('javascript')) {
    const [id, category] = marks(script);
    problem('tag-already-ran', `a script marked "${id ?? category}" has no type="text/plain": it has run`);
  }
  return type === 'text/plain';
};

// The parser gives an inline script its text after it has inserted it: whole it is only when something follows.
let unfinished = [];
const finished = (script) => {
  if (document.readyState !== 'loading' || !script.isConnected) return true;
  for (let node = script; node; node = node.parentNode) if (node.nextSibling) return true;
  unfinished.push(script);
  return false;
};

const consider = (element) => {
  if (element.hasAttribute('data-portcullis-declaration')) return element.firstElementChild || declare(element);
  const script = element.localName === 'script';
  if (taken(element) || (script && !inert(element))) return false;
  if (allowed(element)) return !script || !inline(element) || finished(element);
  return placehold(element);
};

const take = (elements) => offer(elements.filter((element) => consider(element) === true));

export const scan = (root = document) => {
  mark([root]);
  take([...root.querySelectorAll(MARKED)]);
};

// What the observer does is paid for by every page. A simple selector first and no iterator: that is half of the time (cargo xtask bench).
const look = (records) => {
  const found = unfinished;
  unfinished = [];
  for (const { addedNodes } of records) {
    for (let at = 0; at < addedNodes.length; at++) {
      const node = addedNodes[at];
      if (node.nodeType !== 1) continue;
      mark([node]);
      if (node.matches(MARK) || (node.firstElementChild && node.querySelector(MARK))) found.push(node, ...node.querySelectorAll(MARK));
    }
  }
  if (found.length) take(found.filter((element) => element.matches(MARKED)));
  // the notice is on screen as soon as there is anything to put it into
  if (noticeDue()) showNotice();
  heal();
  keepHold();
};

export const observe = () => new MutationObserver(guarded(look)).observe(document, { childList: true, subtree: true });
