// What only `portcullis-full.js` has, and few sites need.
import { configuration } from '../settings.js';
import * as adopt from './adopt.js';
import * as block from './block.js';
import { tellLate } from './vendors.js';

export const FULL = true;

// The configuration has a mistake and nobody knows yet what is meant by it, or nobody is there yet to decide.
export const doubt = (text) => {
  for (const { doubt } of [adopt, block]) {
    try {
      doubt(JSON.parse(text));
    } catch {
      // it says nothing that could be read
    }
  }
};

// Once the configuration is known to be right, before the stored choice is looked at.
export const prepare = () => {
  adopt.prepare();
  block.prepare(configuration());
};

// Before marked elements are looked for below these nodes: gives other products' elements our marks, and unmarked ones theirs.
export const mark = (nodes) => {
  adopt.mark(nodes);
  block.mark(nodes);
};

// The page view has begun: signals, erasure and release of what is allowed are done.
export const begun = () => adopt.begun();

// A decision has been carried out; what waits for it may go on.
export const decided = () => {
  adopt.decided();
  block.decided();
};

// A choice was made here, and is kept.
export { chosen } from './receipts.js';

export { VENDORS } from './vendors.js';

// A released script has run.
export const ran = tellLate;
