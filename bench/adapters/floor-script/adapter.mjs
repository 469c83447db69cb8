// No product: the mechanism alone, written by hand in 2 KB. What plain script can reach.
import fs from 'node:fs';
import { CATEGORIES, TEXT, gatedTags, iframeTag, plainAttrs } from '../../lib/work.mjs';

const marks = ({ category, service }) => `data-consent="${category}" data-service="${service}"`;

export default () => ({
  version: '-',
  floor: true,
  files: { '/consent/mini.js': { body: fs.readFileSync(new URL('mini.js', import.meta.url)) } },
  page: (w) => ({
    head: `<script type="application/json" id="mini-consent">${JSON.stringify({ services: w.services, categories: CATEGORIES, text: TEXT })}</script><script type="module" src="/consent/mini.js"></script>`,
    bodyEnd: '<mini-consent></mini-consent>',
    gated: gatedTags(w, plainAttrs(marks)),
    iframe: iframeTag(w, (f) => `${marks(f)} data-src="${f.src}"`),
  }),
  selectors: { banner: 'mini-consent >>> .notice', accept: 'mini-consent >>> .notice .accept', reject: 'mini-consent >>> .notice .reject', preferences: 'mini-consent >>> .notice .more', panel: 'mini-consent >>> .panel' },
  supports: { preferences: true, services: true },
});
