// ad-hoc: fresh browser per adapter, first + accept + repeat + prefs. node ab.mjs ROUNDS PROFILE name=dist name2=dist2 peer...
import path from 'node:path';
import { Browser, PROFILES } from './lib/measure.mjs';
import { work, article, pageFiles, gatedFiles } from './lib/work.mjs';
import { route, serve } from './lib/server.mjs';
const [,, rounds, profile, ...specs] = process.argv;
const base = work(); const shared = { ...pageFiles(), ...gatedFiles() };
const sites = {};
for (const spec of ['none', ...specs]) {
  const [n, dist] = spec.split('=');
  const { default: make } = await import(new URL(`adapters/${dist ? 'portcullis' : n}/adapter.mjs`, import.meta.url));
  const adapter = await make(path.resolve(dist ?? 'dist'), process.env.HOME + '/.cache/portcullis/target/floors');
  const files = { ...shared };
  for (const [at, file] of Object.entries(adapter.files)) files[at] = { ...file, kind: 'consent' };
  files['/'] = { body: article(adapter.page(base)), type: 'text/html; charset=utf-8', kind: 'page' };
  if (adapter.control) files['/ungated.html'] = { body: article(adapter.page(base, { ungated: true })), type: 'text/html; charset=utf-8', kind: 'page' };
  sites[n] = { name: n, ...adapter, works: { base }, routes: Object.fromEntries(Object.entries(files).map(([at, f]) => [at, route(f, at)])) };
}
const server = await serve(Object.fromEntries(Object.keys(sites).map((n) => [n, sites[n].routes])));
for (const n in sites) sites[n].origin = server.origins[n];
server.warmup = `${server.origins.none.replace('127.0.0.1', 'localhost')}/ungated.html`;
const ids = base.ids, sleep = (ms) => new Promise((r) => setTimeout(r, ms));
const one = async (site) => {
  const m = {}, s = site.selectors;
  const b = await Browser.launch(site, server, PROFILES[profile], { limit: 100 });
  const url = '/';
  const usable = await b.open(url, { trace: true, expect: ids.length });
  let st = await b.state();
  m.shown = st.t.banner; m.usable = st.t.bannerUsable; m.fcp = st.fcp; m.lcp = st.lcp?.t;
  if (!site.control) {
    const ran = b.signal('ran'); await b.press(s.accept, 'accept'); await ran; await sleep(400);
    st = await b.state(); const all = Object.values(st.runs).flat();
    m.acceptAll = Math.max(...all) - st.t.click; m.inline = st.runs['a-inline'][0] - st.t.click;
    m.inp = Math.max(8, ...st.events.filter((e) => e.t >= st.t.pointerdown - 1).map((e) => e.d));
  }
  let t = await b.stopTrace(); m.script = t.load.script; m.task = t.load.task; m.handler = t.clickHandler;
  await b.open(site.control ? '/ungated.html' : url, { until: 'ran', expect: ids.length, trace: true, timeout: 10000 });
  st = await b.state(); t = await b.stopTrace(); m.rAll = Math.max(...Object.values(st.runs).flat()); m.rScript = t.load.script; m.rInline = st.runs['a-inline']?.[0];
  if (!site.control && s.preferences) {
    await b.forget(); await b.open('/', {});
    await b.page.evaluate((sel) => __bench.watch('panel', sel, null), s.panel);
    const d = b.signal('panelUsable'); await b.press(s.preferences, 'p'); await d; await sleep(200); st = await b.state();
    m.prefs = st.t.panelUsable - st.t.click; m.prefsShown = st.t.panel - st.t.click;
  }
  await b.close(); return m;
};
const data = {};
const names = Object.keys(sites);
for (let r = 0; r < +rounds; r++) for (let i = 0; i < names.length; i++) { const n = names[(i + r) % names.length]; try { (data[n] ??= [])[r] = await one(sites[n]); } catch (e) { console.error(n, e.message); (data[n] ??= [])[r] = {}; } }
const med = (l) => { const v = l.filter(Number.isFinite).sort((a, b) => a - b); return v.length ? (v[(v.length - 1) >> 1] + v[v.length >> 1]) / 2 : NaN; };
const keys = ['shown', 'usable', 'fcp', 'lcp', 'script', 'task', 'handler', 'inline', 'acceptAll', 'inp', 'rInline', 'rAll', 'rScript', 'prefsShown', 'prefs'];
console.log([''.padEnd(20), ...keys.map((k) => k.padStart(10))].join(''));
for (const n of names) console.log([n.padEnd(20), ...keys.map((k) => med(data[n].map((m) => m[k])).toFixed(1).padStart(10))].join(''));
const ours = names[1];
for (const n of names.slice(2)) console.log([`- ${n}/${ours}`.padEnd(20), ...keys.map((k) => { const diff = ['script', 'task', 'rScript', 'rAll'].includes(k); return (diff ? med(data[n].map((m, i) => m[k] - data[ours][i][k])) : med(data[n].map((m, i) => m[k] / data[ours][i][k]))).toFixed(2).padStart(10); })].join(''));
await server.close(); process.exit();
