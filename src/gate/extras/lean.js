// What `portcullis.js` has of the full build's extras: nothing. Bundling leaves no byte of it. Each is told in `full.js`.
export const FULL = false;
export const doubt = () => {};
export const prepare = () => {};
export const mark = () => {};
export const begun = () => {};
export const decided = () => {};
export const chosen = () => {};
export const VENDORS = {};
export const ran = () => {};
