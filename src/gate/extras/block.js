// Unmarked third parties (`block`): what is asked of their hosts waits, or fails as it would without a network
// (docs/unmarked.md). Before there is a decision, and after a fault, the core allows nothing, and so nothing passes here.
import { guarded } from '../events.js';
import { elements, release, stopBelow } from './block/elements.js';
import { shut } from './block/hosts.js';
import { tellUncovered } from './block/patch.js';
import { requests } from './block/requests.js';
import { written } from './block/written.js';

let standing = false;

const guard = (entries) => {
  if (!shut(entries) || standing) return;
  standing = true;
  elements();
  written();
  requests();
  tellUncovered();
};

let early;

export const prepare = ({ block = [] }) => {
  early?.disconnect();
  guard(block);
};

// The configuration has a mistake somewhere, or the core is still to come: until then the hosts that it names are shut, for what the
// parser brings too.
export const doubt = ({ block }) => {
  guard(block);
  early = new MutationObserver(guarded((records) => records.forEach(({ addedNodes }) => mark([...addedNodes].filter(({ nodeType }) => nodeType === 1)))));
  early.observe(document, { childList: true, subtree: true });
};

export const mark = (nodes) => standing && stopBelow(nodes);
export const decided = () => standing && release();
