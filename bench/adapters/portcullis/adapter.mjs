// Portcullis from the dist folder, set up as its README says: the configuration block, then one synchronous script tag in the head; or, for
// `portcullis-async`, the boot lines and an `async` tag.
import fs from 'node:fs';
import path from 'node:path';
import { CATEGORIES, TEXT, gatedTags, iframeTag, plainAttrs } from '../../lib/work.mjs';

const BASE = '/consent/portcullis/';
const NOTICE = '[data-portcullis-part="notice"]';

const config = (w) => ({
  policy: { url: '/privacy', version: '1' },
  categories: [{ id: 'necessary', required: true }, ...Object.keys(CATEGORIES).map((id) => ({ id }))],
  services: w.services.map((s) => ({ id: s.id, name: s.label, category: s.category })),
  texts: { en: {
    'notice.title': TEXT.title,
    'notice.description': TEXT.description,
    ...Object.fromEntries(Object.entries({ necessary: TEXT.necessary, ...CATEGORIES }).flatMap(([id, t]) => [
      [`category.${id}.name`, t.label],
      [`category.${id}.description`, t.description],
    ])),
  } },
});

const marks = ({ category, service }) => `data-category="${category}" data-service="${service}"`;

/** Every file that a page may ask for, under the names that the script tag's folder gives them. */
const files = (dir) => Object.fromEntries(
  fs.readdirSync(dir).filter((name) => /^portcullis.*\.(js|wasm)$/.test(name)).map((name) => [BASE + name, { body: fs.readFileSync(path.join(dir, name)) }]),
);

export const make = (async) => (dir) => {
  const boot = async ? `<script>${fs.readFileSync(path.join(dir, 'portcullis-boot.js'), 'utf8')}</script>` : '';
  return {
    version: JSON.parse(fs.readFileSync(path.join(dir, 'manifest.json'), 'utf8')).version,
    ours: true,
    files: files(dir),
    page: (w) => ({
      head: `<script type="application/json" id="portcullis-config">${JSON.stringify(config(w))}</script>${boot}<script ${async ? 'async ' : ''}src="${BASE}portcullis.js"></script>`,
      gated: gatedTags(w, plainAttrs(marks)),
      iframe: iframeTag(w, (f) => `${marks(f)} data-src="${f.src}"`),
    }),
    selectors: {
      banner: NOTICE,
      accept: `${NOTICE} [data-portcullis="accept-all"]`,
      reject: `${NOTICE} [data-portcullis="reject-all"]`,
      preferences: `${NOTICE} [data-portcullis="preferences"]`,
      panel: 'dialog[data-portcullis-part="preferences"]',
    },
    supports: { preferences: true, services: true },
  };
};

export default make(false);
