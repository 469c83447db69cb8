// The one Trusted Types policy, `portcullis`. What goes through it is ours, or stood inert in the page already.
const same = (text) => text;

const policy = window.trustedTypes?.createPolicy('portcullis', { createHTML: same, createScript: same, createScriptURL: same });

export const html = (text) => policy?.createHTML(text) ?? text;
export const code = (text) => policy?.createScript(text) ?? text;
export const address = (text) => policy?.createScriptURL(text) ?? text;
