import path from 'node:path'; import fs from 'node:fs';
import { Browser, PROFILES } from './lib/measure.mjs';
import { work, article, pageFiles, gatedFiles } from './lib/work.mjs';
import { route, serve } from './lib/server.mjs';
const [,, N='6', profile='desktop', name='portcullis', dist='/tmp/d2'] = process.argv;
const base = work(); const shared = { ...pageFiles(), ...gatedFiles() };
const sites = {};
for (const n of ['none', name]) {
  const { default: make } = await import(new URL(`adapters/${n}/adapter.mjs`, import.meta.url));
  const adapter = await make(path.resolve(dist), '');
  const files = { ...shared };
  for (const [at, file] of Object.entries(adapter.files)) files[at] = { ...file, kind: 'consent' };
  files['/'] = { body: article(adapter.page(base)), type: 'text/html; charset=utf-8', kind: 'page' };
  if (adapter.control) files['/ungated.html'] = { body: article(adapter.page(base, { ungated: true })), type: 'text/html; charset=utf-8', kind: 'page' };
  sites[n] = { name: n, ...adapter, works: { base }, routes: Object.fromEntries(Object.entries(files).map(([at, f]) => [at, route(f, at)])) };
}
const server = await serve(Object.fromEntries(Object.keys(sites).map((n) => [n, sites[n].routes])));
for (const n in sites) sites[n].origin = server.origins[n];
server.warmup = `${server.origins.none.replace('127.0.0.1', 'localhost')}/ungated.html`;
const site = sites[name]; const all = [];
for (let i = 0; i < +N; i++) {
  const b = await Browser.launch(site, server, PROFILES[profile], { limit: 120 });
  await b.open('/', { expect: base.ids.length });
  all.push(await b.page.evaluate(() => window.__T)); await b.close();
}
await server.close();
const med = (l) => l.sort((a, b) => a - b)[l.length >> 1];
for (let k = 1; k < all[0].length; k++) console.log(all[0][k][0].padEnd(24), med(all.map((t) => t[k][1] - t[k - 1][1])).toFixed(2));
process.exit();
