// Cookiebot: docs/migration/cookiebot.md
import { ALLOWED, standing } from '../../core.js';
import { need } from './marks.js';
import { recent, stored } from './stored.js';

const OPTIONAL = ['preferences', 'statistics', 'marketing'];

// Somebody has answered, and it was not assumed for them: `method` is then 'explicit', and the stamp is no number.
const ANSWER = /^\{stamp:'[^']{8,}',necessary:true,preferences:(true|false),statistics:(true|false),marketing:(true|false),method:'explicit',ver:\d+,utc:(\d+)[,}]/;

let sheet;

export const cookiebot = {
  marked: ':is(script,[data-cookieblock-src],[data-src])[data-cookieconsent]:not([data-cookieconsent=ignore])',
  names: { preferences: 'functional', statistics: 'analytics' },

  mark(element, ours) {
    const { cookieconsent, cookieblockSrc } = element.dataset;
    if (cookieblockSrc) element.dataset.src = cookieblockSrc;
    need(element, cookieconsent.toLowerCase().split(',').map((name) => ours(name.trim())));
  },

  // Its classes show an element before, or after, consent.
  decided(ours) {
    if (!sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, (sheet = new CSSStyleSheet())];
    sheet.replaceSync(OPTIONAL.map((name) => `.cookieconsent-opt${standing(undefined, ours(name)) === ALLOWED ? 'out' : 'in'}-${name}{display:none!important}`).join(''));
  },

  stored() {
    const [, ...answers] = ANSWER.exec(decodeURIComponent(stored('CookieConsent')));
    if (recent(+answers[3])) return Object.fromEntries(OPTIONAL.map((name, at) => [name, answers[at] === 'true']));
  },
};
