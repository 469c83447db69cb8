// The entry of portcullis-explain.js: fetched by the gate where a configuration is not right as it stands, and for the self-test. The core's
// own reader, which names each mistake, and the service catalogue, whose names it writes out.
import instantiate, { ask } from 'explain';
import { unpack } from 'unpack';

// In portcullis-nowasm.js it is a script, and nothing is unpacked.
instantiate(unpack('__PORTCULLIS_WASM__'));

const fetched = async (name) => {
  const response = await fetch(new URL(`catalogue/${name}.json`, import.meta.url));
  // what does not exist is no failure
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  return response.json();
};

// An entry of the catalogue, or why it cannot be had.
const entry = (name) => fetched(name).catch(({ message }) => `catalogue/${name}.json: ${message}`);

// What the catalogue has of these names, and where one is missing all that it has, for the nearest spelling.
const known = async (names) => {
  const found = await Promise.all(names.map(async (name) => [name, await entry(name)]));
  const entries = found.filter(([, entry]) => entry);
  return { entries: Object.fromEntries(entries), ids: entries.length < names.length ? await fetched('ids').catch(() => []) : [] };
};

// A text of one line: JSON without line ends, marks with none.
const line = (text) => String(text).replaceAll('\n', ' ');

// `{ problems, config }`: what is wrong, and the rest, names written out (portcullis_core::explain).
export const explain = async (text, full) => {
  const names = JSON.parse(ask('n', text, 0));
  return JSON.parse(ask('c', [full ? 1 : '', JSON.stringify(await known(names)), text].join('\n'), 0));
};

// `{ code, message }`: why the marks of an element, or an id, make no sense in this configuration.
export const explainMarks = (configuration, service, category) => JSON.parse(ask('m', [line(service), line(category), JSON.stringify(configuration)].join('\n'), 0));

export { check } from './check.js';
