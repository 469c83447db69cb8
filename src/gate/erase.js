// Erasure: cookies and web storage at once, databases and caches as soon as the browser does it (contract §7).
import { doomed, removals, rewrite } from './core.js';
import { current } from './events.js';
import { configuration } from './settings.js';

export const cookies = () => {
  try {
    return document.cookie;
  } catch {
    return ''; // a sandboxed page has none
  }
};

export const write = (text) => {
  try {
    document.cookie = text;
  } catch {
    // read back by the core, which says so
  }
};

const names = () => [...new Set(cookies().split(/; */).map((pair) => pair.slice(0, Math.max(0, pair.indexOf('=')))))];

// A cookie does not tell where it was set, so it is removed wherever it may be.
export const remove = (name) => removals(name).forEach(write);

const area = (name) => {
  try {
    return window[`${name}Storage`];
  } catch {
    return undefined;
  }
};

const large = async () => {
  try {
    for (const { name } of (await indexedDB.databases?.()) ?? []) if (doomed('indexeddb', name)) indexedDB.deleteDatabase(name);
    for (const name of await caches.keys()) if (doomed('cache', name)) caches.delete(name);
  } catch {
    // out of reach here; the report names them
  }
};

// What has to go and no page can remove at once: other domains' cookies, databases and caches.
const unreachable = () => {
  const denied = (configuration().services ?? []).filter(({ id }) => !current().services[id]);
  const foreign = ({ domain }) => domain && !`.${location.hostname}`.endsWith(`.${domain.replace(/^\.+/, '')}`);
  return denied.flatMap(({ cookies = [], storage = [] }) => [...cookies.filter(foreign).map(({ name }) => name), ...storage.filter((key) => /^(indexeddb|cache):/.test(key))]);
};

// Removes what has to go and tells what went, what survived, and what no page can reach at once.
export const erase = () => {
  const report = { cookies: [], storage: [], survived: [], unreachable: unreachable() };
  const seen = names().filter((name) => doomed('', name));
  seen.forEach(remove);
  const left = seen.length ? names() : [];
  for (const name of seen) report[left.includes(name) ? 'survived' : 'cookies'].push(name);
  for (const of of ['local', 'session']) {
    const storage = area(of);
    for (const key of Object.keys(storage ?? {}).filter((key) => doomed(of, key))) {
      storage.removeItem(key);
      report[storage.getItem(key) === null ? 'storage' : 'survived'].push(`${of}:${key}`);
    }
  }
  if (report.unreachable.length) large();
  return report;
};

// Of several cookies with the choice's name only the one that counts is kept.
export const tidy = () => {
  const kept = rewrite();
  if (!kept) return;
  remove(configuration().cookie?.name ?? 'portcullis');
  write(kept);
};
