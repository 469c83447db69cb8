// Erasure: cookies and web storage at once, databases and caches as soon as the browser does it (contract §7).
import { cookies, keep, write } from './cookie.js';
import { doomed, rewrite } from './core.js';
import { current, send } from './events.js';
import { removals } from './removals.js';
import { configuration } from './settings.js';

const names = () => [...new Set(cookies().split(/; */).map((pair) => pair.slice(0, Math.max(0, pair.indexOf('=')))))];

const remove = (name, path) => removals(name, path, location.hostname, location.pathname).forEach(write);
export const removeChoice = () => {
  const { name = 'portcullis', path = '/' } = configuration().cookie ?? {};
  remove(name, path);
};

const area = (name) => {
  try {
    return window[`${name}Storage`];
  } catch {
    return undefined;
  }
};

export const nothing = (unreachable = []) => ({ cookies: [], storage: [], survived: [], unreachable });

const told = (report) => {
  if (configuration().debug) console.info('Portcullis: erased', report);
  return report;
};

const settled = (request) =>
  new Promise((done) => {
    request.onsuccess = () => done(true);
    // a page that has it open keeps it
    request.onblocked = request.onerror = () => done(false);
  });

// Databases and caches, and what became of them.
const large = async () => {
  const report = nothing();
  const note = (key, gone) => report[gone ? 'storage' : 'survived'].push(key);
  try {
    for (const { name } of (await indexedDB.databases?.()) ?? [])
      if (doomed('indexeddb', name)) note(`indexeddb:${name}`, await settled(indexedDB.deleteDatabase(name)));
    for (const name of await caches.keys()) if (doomed('cache', name)) note(`cache:${name}`, await caches.delete(name));
  } catch {
    // out of reach here; the first report names them
  }
  if (report.storage.length + report.survived.length) send('erase', { report: told(report) });
};

// What has to go and no page can remove at once: other domains' cookies, databases and caches.
const unreachable = () => {
  const denied = (configuration().services ?? []).filter(({ id }) => !current().services[id]);
  const foreign = ({ domain }) => domain && !`.${location.hostname}`.endsWith(`.${domain.replace(/^\.+/, '')}`);
  return denied.flatMap(({ cookies = [], storage = [] }) => [...cookies.filter(foreign).map(({ name }) => name), ...storage.filter((key) => /^(indexeddb|cache):/.test(key))]);
};

// Removes what has to go and tells what went, what survived, and what no page can reach at once.
export const erase = () => {
  const report = nothing(unreachable());
  const seen = names().filter((name) => {
    const path = doomed('', name);
    if (path) remove(name, path);
    return path;
  });
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
  return told(report);
};

// Of several cookies with the choice's name only the one that counts is kept.
export const tidy = () => {
  const kept = rewrite();
  if (!kept) return;
  removeChoice();
  keep(kept);
};
