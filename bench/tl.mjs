// ad-hoc: timeline of a stage
import path from 'node:path'; import fs from 'node:fs';
import { Browser, PROFILES } from './lib/measure.mjs';
import { work, article, pageFiles, gatedFiles } from './lib/work.mjs';
import { route, serve, encodedSize } from './lib/server.mjs';
const [,, name='portcullis', stage='repeat', profile='desktop', min='0.3', dist='dist'] = process.argv;
const base = work(); const shared = { ...pageFiles(), ...gatedFiles() };
const sites = {};
for (const n of ['none', name]) {
  const { default: make } = await import(new URL(`adapters/${n}/adapter.mjs`, import.meta.url));
  const adapter = await make(path.resolve(dist), process.env.HOME + '/.cache/portcullis/target/floors');
  const files = { ...shared };
  for (const [at, file] of Object.entries(adapter.files)) files[at] = { ...file, kind: 'consent' };
  files['/'] = { body: article(adapter.page(base)), type: 'text/html; charset=utf-8', kind: 'page' };
  if (adapter.control) files['/ungated.html'] = { body: article(adapter.page(base, { ungated: true })), type: 'text/html; charset=utf-8', kind: 'page' };
  sites[n] = { name: n, ...adapter, works: { base }, routes: Object.fromEntries(Object.entries(files).map(([at, f]) => [at, route(f, at)])) };
}
const server = await serve(Object.fromEntries(Object.keys(sites).map((n) => [n, sites[n].routes])));
for (const n in sites) sites[n].origin = server.origins[n];
server.warmup = `${server.origins.none.replace('127.0.0.1', 'localhost')}/ungated.html`;
const site = sites[name]; const s = site.selectors;
const saved = `/tmp/trace-${name}-${stage}.json`;
const b = await Browser.launch(site, server, PROFILES[profile], { saveTrace: saved, limit: 120 });
const ids = base.ids;
const url = site.control ? '/ungated.html' : '/';
let tr, st;
if (stage === 'first') { await b.open(url, { trace: true, expect: ids.length }); st = await b.state(); tr = await b.stopTrace(); }
else if (stage === 'prefs') { await b.open(url, { trace: true }); await b.page.evaluate((sel) => __bench.watch('panel', sel, null), s.panel); const d = b.signal('panelUsable'); await b.press(s.preferences, 'p'); await d; await b.page.waitForTimeout(300); st = await b.state(); tr = await b.stopTrace(); }
else {
  await b.open(url, { trace: stage === 'accept', expect: ids.length });
  if (!site.control) { const ran = b.signal('ran'); await b.press(s.accept, 'accept'); await ran; await b.page.waitForTimeout(500); }
  if (stage === 'accept') { st = await b.state(); tr = await b.stopTrace(); }
  else {
    const n = stage === 'hot' ? 3 : 1;
    for (let i = 0; i < n; i++) { await b.open(url, { until: 'ran', expect: ids.length, trace: i === n - 1, timeout: 10000, settle: 700 }); }
    st = await b.state(); tr = await b.stopTrace();
  }
}
console.log(JSON.stringify(tr)); console.log(JSON.stringify({ t: st.t, runs: st.runs, fcp: st.fcp }));
await b.close(); await server.close();
const { traceEvents: ev } = JSON.parse(fs.readFileSync(saved));
const nav = ev.find((e) => e.name === 'navigationStart' && e.args?.data?.documentLoaderURL?.startsWith(site.origin) && e.args.data.isOutermostMainFrame !== false);
const stacks = {}; let all = ev.filter((e) => e.ph === 'X');
for (const e of ev.filter((e) => e.ph === 'B' || e.ph === 'E').sort((a, b) => a.ts - b.ts)) { const k = e.pid + '/' + e.tid; const q = (stacks[k] ??= []); if (e.ph === 'B') q.push(e); else { const x = q.pop(); if (x) all.push({ ...x, ph: 'X', dur: e.ts - x.ts }); } }
const from = stage === 'accept' || stage === 'prefs' ? ev.find((e) => e.name === 'EventDispatch' && e.args?.data?.type === 'pointerdown')?.ts - 1000 : nav.ts;
const main = all.filter((e) => e.pid === nav.pid && e.tid === nav.tid && e.ts >= from).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
const open = [];
for (const e of main) {
  while (open.length && open.at(-1).ts + open.at(-1).dur <= e.ts) open.pop();
  const d = e.args?.data ?? {};
  if (e.dur / 1000 >= +min) console.log(`${((e.ts - from) / 1000).toFixed(1).padStart(7)} ${'  '.repeat(open.length)}${e.name} ${(e.dur / 1000).toFixed(2)} ${d.type ?? ''} ${(d.url ?? d.fileName ?? e.args?.fileName ?? '').replace(/^.*\//, '').slice(0, 40)} ${d.functionName ?? ''} ${d.lineNumber ?? ''}:${d.columnNumber ?? ''}`);
  open.push(e);
}
process.exit();
