import path from 'node:path';
import { Browser, PROFILES } from './lib/measure.mjs';
import { work, article, pageFiles, gatedFiles } from './lib/work.mjs';
import { route, serve } from './lib/server.mjs';
const [,, dist, stage, n] = process.argv;
const base = work({ scripts: 1000 }); const shared = { ...pageFiles(), ...gatedFiles() };
const sites = {};
for (const nm of ['none', 'portcullis']) {
  const { default: make } = await import(new URL(`adapters/${nm}/adapter.mjs`, import.meta.url));
  const adapter = await make(path.resolve(dist));
  const files = { ...shared };
  for (const [at, file] of Object.entries(adapter.files)) files[at] = { ...file, kind: 'consent' };
  files['/'] = { body: article(adapter.page(base)), type: 'text/html; charset=utf-8', kind: 'page' };
  if (adapter.control) files['/ungated.html'] = { body: article(adapter.page(base, { ungated: true })), type: 'text/html; charset=utf-8', kind: 'page' };
  sites[nm] = { name: nm, ...adapter, works: { base }, routes: Object.fromEntries(Object.entries(files).map(([at, f]) => [at, route(f, at)])) };
}
const server = await serve(Object.fromEntries(Object.keys(sites).map((n) => [n, sites[n].routes])));
for (const n in sites) sites[n].origin = server.origins[n];
server.warmup = `${server.origins.none.replace('127.0.0.1', 'localhost')}/ungated.html`;
const site = sites.portcullis, sum = {}, tot = {};
for (let i = 0; i < +n; i++) {
  const b = await Browser.launch(site, server, PROFILES.desktop, { limit: 60 });
  if (stage === 'accept') {
    await b.open('/', { expect: 1000 });
    await b.cdp.send('Profiler.enable'); await b.cdp.send('Profiler.setSamplingInterval', { interval: 50 }); await b.cdp.send('Profiler.start');
    const ran = b.signal('ran'); await b.press(site.selectors.accept, 'accept'); await ran; await b.page.waitForTimeout(300);
  }
  if (stage === 'prefs') {
    await b.open('/', { expect: 1000 });
    await b.cdp.send('Profiler.enable'); await b.cdp.send('Profiler.setSamplingInterval', { interval: 50 }); await b.cdp.send('Profiler.start');
    await b.page.evaluate((sel) => __bench.watch('panel', sel, null), site.selectors.panel); const d = b.signal('panelUsable');
    await b.press(site.selectors.preferences, 'p'); await d; await b.page.waitForTimeout(200);
  } else if (stage !== 'accept') {
    if (stage === 'repeat') { await b.open('/', { expect: 1000 }); const ran = b.signal('ran'); await b.press(site.selectors.accept, 'accept'); await ran; await b.page.waitForTimeout(500); }
    const page = await b.ctx.newPage(); b.cdp = await b.ctx.newCDPSession(page);
    await page.addInitScript(() => { window.__ran = () => {}; });
    await b.cdp.send('Profiler.enable'); await b.cdp.send('Profiler.setSamplingInterval', { interval: 50 }); await b.cdp.send('Profiler.start');
    await page.goto(site.origin + '/'); await page.waitForTimeout(900);
  }
  const { profile } = await b.cdp.send('Profiler.stop');
  const nodes = Object.fromEntries(profile.nodes.map((x) => [x.id, x])), parent = {}; for (const x of profile.nodes) for (const c of x.children ?? []) parent[c] = x.id;
  profile.samples.forEach((id, k) => { const d = (profile.timeDeltas[k + 1] ?? 0) / 1000; const x = nodes[id]; const name = (x) => `${x.callFrame.functionName || '(anon)'}:${x.callFrame.url.split('/').pop().slice(0, 14)}:${x.callFrame.lineNumber}`; const seen = new Set(); sum[name(x)] = (sum[name(x)] ?? 0) + d; for (let y = id; y; y = parent[y]) { const nm = name(nodes[y]); if (!seen.has(nm)) { seen.add(nm); tot[nm] = (tot[nm] ?? 0) + d; } } });
  await b.close();
}
const show = (o) => Object.entries(o).filter(([k]) => !/idle|root/.test(k)).sort((a, b) => b[1] - a[1]).slice(0, 40).map(([k, v]) => `${(v / n).toFixed(2).padStart(7)} ${k}`).join('\n');
console.log('self\n' + show(sum)); console.log('\ntotal\n' + show(tot));
await server.close(); process.exit();
