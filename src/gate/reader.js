// Reading the configuration: quick, and only where nothing at all is wrong with it.
//
// What a configuration may hold is said in the core's table, of which `shape.json` is a copy made by the build. Where
// anything does not fit, the core itself reads the configuration in portcullis-explain.js, writes out names of the catalogue, leaves out
// what is wrong and says why; until then everything stays shut.
import { FULL } from 'extras';
import SHAPE from 'shape.json';
import ENGLISH from 'texts.json';
import { TYPES } from './consent-types.js';
import { complete } from './settings.js';

const { parse } = JSON;
const { hasOwn, keys, values } = Object;

const fits = (value, kind) => {
  if (kind === true) return typeof value === 'boolean';
  if (typeof kind === 'string') return typeof value === 'string' && new RegExp(kind).test(value);
  if (Array.isArray(kind)) return typeof kind[0] === 'number' ? Number.isInteger(value) && value >= kind[0] && value <= kind[1] : kind.includes(value);
  if (hasOwn(kind, '|')) return kind['|'].some((one) => fits(value, one));
  if (hasOwn(kind, '?')) return value === null || fits(value, kind['?']);
  if (hasOwn(kind, '[]')) return Array.isArray(value) && value.every((item) => fits(item, kind['[]']));
  if (!value || typeof value !== 'object' || Array.isArray(value)) return false;
  if (hasOwn(kind, '*')) return keys(value).every((name) => fits(name, kind['^']) && fits(value[name], kind['*']));
  const field = (name) => (hasOwn(kind, name) ? kind[name] : hasOwn(kind, `${name}!`) && kind[`${name}!`]);
  return keys(value).every((name) => field(name) !== false && fits(value[name], field(name))) && keys(kind).every((name) => !name.endsWith('!') || hasOwn(value, name.slice(0, -1)));
};

// Names that refer to others, and combinations that browsers refuse.
const coheres = ({ categories, services = [], texts = {}, signals = {}, cookie = {}, adopt = [], block = [] }) => {
  const ids = categories.map(({ id }) => id);
  const all = [...ids, ...services.map(({ id }) => id)];
  const known = (key) => {
    const [, kind, id, what] = /^(category|service)\.(.+)\.(\w+)$/.exec(key) ?? [];
    const list = kind === 'category' ? ids : all.slice(ids.length);
    return hasOwn(ENGLISH, key) || (list.includes(id) && (what === 'name' || what === (kind === 'category' ? 'description' : 'purpose')));
  };
  const { name = '', secure, sameSite, domain, path = '/' } = cookie;
  const prefixed = name.startsWith('__');
  return (
    new Set(all).size === all.length &&
    services.every(({ category }) => ids.includes(category)) &&
    values(texts).every((own) => keys(own).every(known)) &&
    keys(signals.google?.map ?? {}).every((id) => all.includes(id)) &&
    (!FULL || [...block.map(({ category }) => category), ...adopt.flatMap(({ categories: of }) => values(of ?? {}))].every((id) => all.includes(id))) &&
    !(secure === false && (prefixed || sameSite === 'None')) &&
    !(prefixed && (domain || path !== '/'))
  );
};

// The configuration, if nothing is wrong with it.
export const read = (text) => {
  try {
    const config = parse(text);
    return fits(config, SHAPE) && coheres(complete(config)) ? config : undefined;
  } catch {
    return undefined;
  }
};

// The lines that the core takes (Config::from_lines).
export const lines = ({ categories, services = [], cookie = {}, policy = {}, mode = 'opt-in', region, gpc, withdrawal, signals }) => {
  const out = [];
  const line = (...fields) => out.push(fields.map((field) => (field === true ? 1 : String(field || '').replace(/[\t\n]/g, ' '))).join('\t'));
  line('g', cookie.name ?? 'portcullis', cookie.days ?? 182);
  line('o', policy.version, mode.default ?? (typeof mode === 'string' ? mode : 'opt-in'), region, gpc === 'ignore' ? '0' : '', withdrawal);
  for (const [of, rule] of Object.entries(mode.regions ?? {})) line('r', of, rule);
  const ids = [...categories, ...services].map(({ id }) => id);
  for (const { id, required } of categories) line('c', id, required);
  for (const { id, category, sale, exempt = [], cookies = [], storage = [] } of services) {
    line('s', id, String(ids.indexOf(category)), sale);
    for (const region of exempt) line('x', region);
    for (const set of cookies) line('k', set.name, set.domain, set.path);
    for (const key of storage) line('t', ...key.split(/:(.*)/s, 2));
  }
  for (const [id, kinds] of Object.entries(signals?.google?.map ?? {})) {
    // who is not declared has an index beyond all
    line('m', String(ids.indexOf(id) >>> 0), String(TYPES.reduce((bits, type, at) => bits | (kinds.includes(type) << at), 0)));
  }
  return out.join('\n');
};
