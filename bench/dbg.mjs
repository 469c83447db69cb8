import path from 'node:path';
import { Browser, PROFILES } from './lib/measure.mjs';
import { work, article, pageFiles, gatedFiles } from './lib/work.mjs';
import { route, serve } from './lib/server.mjs';
const base = work(); const shared = { ...pageFiles(), ...gatedFiles() };
const sites = {};
for (const n of ['none', 'portcullis']) {
  const { default: make } = await import(new URL(`adapters/${n}/adapter.mjs`, import.meta.url));
  const adapter = await make(path.resolve('dist'));
  const files = { ...shared };
  for (const [at, file] of Object.entries(adapter.files)) files[at] = { ...file, kind: 'consent' };
  files['/'] = { body: article(adapter.page(base)), type: 'text/html; charset=utf-8', kind: 'page' };
  if (adapter.control) files['/ungated.html'] = { body: article(adapter.page(base, { ungated: true })), type: 'text/html; charset=utf-8', kind: 'page' };
  sites[n] = { name: n, ...adapter, works: { base }, routes: Object.fromEntries(Object.entries(files).map(([at, f]) => [at, route(f, at)])) };
}
const server = await serve(Object.fromEntries(Object.keys(sites).map((n) => [n, sites[n].routes])));
for (const n in sites) sites[n].origin = server.origins[n];
server.warmup = `${server.origins.none.replace('127.0.0.1', 'localhost')}/ungated.html`;
const site = sites.portcullis;
const b = await Browser.launch(site, server, PROFILES.desktop, { limit: 120 });
await b.open('/', { expect: 7 });
const ran = b.signal('ran'); await b.press(site.selectors.accept, 'accept'); await ran; await b.page.waitForTimeout(500);
await b.ctx.addInitScript(() => {
  if (window !== top) return;
  window.__log = [];
  const log = (what) => window.__log.push([+performance.now().toFixed(1), what]);
  const st = window.setTimeout; window.setTimeout = (f, ...r) => { log('setTimeout ' + r[0] + ' ' + (new Error().stack.split('\n')[2] ?? '').trim().slice(-20)); return st((...a) => { log('fire'); const t = performance.now(); f(...a); log('fired ' + (performance.now() - t).toFixed(1)); }, ...r); };
  const ib = Node.prototype.insertBefore; Node.prototype.insertBefore = function (e, n) { const t = performance.now(); const r = ib.call(this, e, n); log('insertBefore ' + e.localName + ' ' + (performance.now() - t).toFixed(1)); return r; };
  const rm = Element.prototype.remove; Element.prototype.remove = function () { const t = performance.now(); const l = this.localName; rm.call(this); log('remove ' + l + ' ' + (performance.now() - t).toFixed(1)); };
  const rw = Element.prototype.replaceWith; Element.prototype.replaceWith = function (x) { const t = performance.now(); rw.call(this, x); log('replace ' + (performance.now() - t).toFixed(1)); };
  const sa = Element.prototype.setAttribute; Element.prototype.setAttribute = function (k, v) { sa.call(this, k, v); if (k === 'src') log('src ' + this.localName + ' ' + v); };
});
await b.open('/', { until: 'ran', expect: 7, timeout: 10000 });
console.log((await b.page.evaluate(() => window.__log)).map((x) => x.join(' ')).join('\n'));
console.log(JSON.stringify((await b.state()).runs));
await b.close(); await server.close(); process.exit();
