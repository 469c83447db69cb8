// Texts: the owner's, else the built-in ones. Nothing is worked out before something has to be shown.
import ENGLISH from 'texts.json';
import { configuration, service } from './settings.js';

let tag;
let table;

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|ug|ur|yi)\b/;

// The configured language, else the page's, else the visitor's; the first that there are texts in.
export const language = () => {
  if (tag) return tag;
  const { dialog, texts } = configuration();
  const available = [...Object.keys(texts ?? {}), 'en'];
  const wanted = [dialog?.language, document.documentElement.lang, ...(navigator.languages ?? [])];
  const find = (want) => available.find((have) => have.toLowerCase() === want) ?? available.find((have) => have.toLowerCase() === want.split('-')[0]);
  tag = wanted.map((want) => want && find(want.toLowerCase())).find(Boolean) ?? 'en';
  return tag;
};

export const direction = () => (RIGHT_TO_LEFT.test(language()) ? 'rtl' : 'ltr');

export const texts = () => (table ??= { ...ENGLISH, ...configuration().texts?.en, ...configuration().texts?.[language()] });

// The text of `key` with its slots filled; without a text the key itself, so that a gap is seen and nothing breaks.
export const text = (key, slots = {}) => (texts()[key] ?? key).replace(/\{(\w+)\}/g, (slot, name) => slots[name] ?? slot);

// The name to show for a category or service.
export const nameOf = (id) => {
  const one = service(id);
  return texts()[`${one ? 'service' : 'category'}.${id}.name`] ?? one?.name ?? id;
};
