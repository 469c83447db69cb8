// The adapters of `bench/floors`, which `cargo xtask bench --floors` has built: a script of wasm-bindgen's and its module, loaded as its guide says.
import fs from 'node:fs';
import path from 'node:path';
import { TEXT, gatedTags, iframeTag, plainAttrs } from './work.mjs';

const STYLE = '.notice{position:fixed;inset:auto 16px 16px auto;max-width:min(420px,calc(100vw - 32px));padding:20px;background:#fff;color:#222;font:15px/1.5 sans-serif;box-shadow:0 4px 24px #0004;border-radius:8px}.notice[hidden]{display:none}.notice button{font:inherit;padding:8px 14px;margin:0 6px 6px 0}';

export const floor = (name) => (_, built) => {
  const file = (suffix) => [`/consent/${name}${suffix}`, { body: fs.readFileSync(path.join(built, name + suffix)) }];
  const { title, description, accept, reject } = TEXT;
  return {
    version: '-',
    floor: true,
    files: Object.fromEntries([file('.js'), file('_bg.wasm')]),
    page: (w) => ({
      head: `<style>${STYLE}</style><script type="application/json" id="floor-words">${JSON.stringify({ title, description, accept, reject })}</script><script type="module">import start from '/consent/${name}.js'; start();</script>`,
      gated: gatedTags(w, plainAttrs(() => 'data-consent')),
      iframe: iframeTag(w, (f) => `data-consent data-src="${f.src}"`),
    }),
    selectors: { banner: '.notice', accept: '.notice .accept', reject: '.notice .reject' },
    supports: { preferences: false, services: false },
  };
};
