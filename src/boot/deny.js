// Deny first: the first lines of portcullis-boot.js and of portcullis.js. Marked tags are inert by themselves; this keeps what the
// page wants to tell us until we are there. The lines are inlined, so every character counts.
export const page = window;

// What the page has of us until we are there. (An element with the id «portcullis» is reachable by that name too, and is no queue.)
export let queue = page.portcullis;
if (!queue?.version && !Array.isArray(queue)) queue = page.portcullis = [];
// so that portcullis.js knows whether these lines stood in the page before it
queue.boot ??= document.currentScript;
