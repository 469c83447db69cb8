// What only `portcullis-full.js` has, and few sites need.
import * as adopt from './adopt.js';

export const FULL = true;

// Once the configuration is known to be right, before the stored choice is looked at.
export const prepare = () => adopt.prepare();

// Before marked elements are looked for below these nodes: gives other products' elements our marks.
export const mark = (nodes) => adopt.mark(nodes);

// The page view has begun: signals, erasure and release of what is allowed are done.
export const begun = () => adopt.begun();

// A decision has been carried out; what waits for it may go on.
export const decided = () => adopt.decided();
