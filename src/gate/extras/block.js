// Unmarked third parties (`block`): what is asked of their hosts waits, or fails as it would without a network
// (docs/unmarked.md). Before there is a decision, and after a fault, the core allows nothing, and so nothing passes here.
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

export const prepare = ({ block = [] }) => guard(block);

// The configuration has a mistake somewhere, and until it is explained the hosts that it names are shut.
export const doubt = (text) => {
  try {
    guard(JSON.parse(text).block);
  } catch {
    // it names none that could be read
  }
};

export const mark = (nodes) => standing && stopBelow(nodes);
export const decided = () => standing && release();
