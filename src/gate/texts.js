// Texts: the owner's, else those of the language, else English. Nothing is worked out, or fetched, before something has to be shown.
import ENGLISH from 'texts.json';
import { guarded, problem } from './events.js';
import { loadTexts } from './files.js';
import { configuration, service } from './settings.js';

let tag = 'en';
let table;
let coming; // a promise, while a language's file is on its way

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|iw|ps|ug|ur|yi)\b/;

// No list of languages: whoever adds one adds a file. Regions that write differently have one of their own.
const fileOf = (want, base) => (/^zh-(hant|hk|mo|tw)/.test(want) ? 'zh-TW' : /^pt-br/.test(want) ? 'pt-BR' : base);

// Takes the first wanted language that there are texts in: the owner's own, English, or a file. A promise where it has to be fetched.
const seek = ([first = 'en', ...others]) => {
  const own = configuration().texts ?? {};
  const want = first.toLowerCase();
  const [base] = want.split('-');
  const file = fileOf(want, base);
  const mine = Object.keys(own).filter((have) => [base, want].includes(have.toLowerCase())).sort();
  const take = (fetched) => {
    tag = mine.at(-1) ?? file;
    table = { ...ENGLISH, ...own.en, ...fetched, ...whole };
  };
  const without = () => (mine[0] ? take() : seek(others));
  // a whole set of the owner's needs no file
  const whole = Object.assign({}, ...mine.map((have) => own[have]));
  if (base === 'en' || Object.keys(ENGLISH).every((key) => whole[key])) return take();
  // `auto`, and what is no language
  if (!/^[a-z]{2,3}$/.test(base)) return without();
  return loadTexts(file).then(take, ({ message }) => {
    problem('locale-unavailable', `locales/${file}.json: ${message}`);
    return without();
  });
};

// Whether the texts have yet to come; `again` is called once they are there.
export const awaited = (again) => {
  if (!table) coming ??= seek([configuration().dialog?.language, document.documentElement.lang, ...(navigator.languages ?? [])].filter(Boolean));
  if (!table && again) coming.then(guarded(again));
  return !table;
};

export const language = () => tag;
export const direction = () => (RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr');
export const texts = () => table ?? ENGLISH;

// The text of `key` with its slots filled; without a text the key itself, so that a gap is seen and nothing breaks.
export const text = (key, slots = {}) => String(texts()[key] ?? key).replace(/\{(\w+)\}/g, (slot, name) => slots[name] ?? slot);

// The name to show for a category or service.
export const nameOf = (id) => {
  const one = service(id);
  return texts()[`${one ? 'service' : 'category'}.${id}.name`] ?? one?.name ?? id;
};
