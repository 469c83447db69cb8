// Deny first: delivered alone as portcullis-boot.js, and the first lines of portcullis.js. Marked tags are inert by
// themselves; this keeps what the page wants to tell us until we are there.
// (An element with the id «portcullis» is reachable by that name too, and is no queue.)
if (!window.portcullis?.version && !Array.isArray(window.portcullis)) window.portcullis = [];
// so that portcullis.js knows whether these lines stood in the page before it
window.portcullis.boot ??= document.currentScript;
