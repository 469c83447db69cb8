// One session = a new browser with an empty profile, one adapter, all stages. Returns {metrics, failures, info}.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { encodedSize } from './server.mjs';
import { analyse, CATEGORIES } from './trace.mjs';

const INJECT = fs.readFileSync(new URL('./inject.js', import.meta.url), 'utf8');
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-blink-features=AutomationControlled'];   // no navigator.webdriver: vanilla-cookieconsent hides from bots;
export const PROFILES = {
  desktop: { context: { viewport: { width: 1366, height: 768 } }, settle: 700 },
  mobile: { context: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }, settle: 1200, cpu: 4,
    network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 } },
};
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
// How long a button is held down before it is let go and the click comes, milliseconds: a hand, not a script, whose pointer arrives, presses and leaves
// at once. Who uses that time, be it a peer or we, gains as with a visitor. Never the same: the click shall fall anywhere between two frames.
const held = () => 60 + 40 * Math.random();
const max = (list) => (list.length ? Math.max(...list) : null);

export class Browser {
  static async launch(site, server, profile, opts = {}) {
    const b = Object.assign(new Browser(), { site, server, profile, opts, failures: [], info: {} });
    b.dir = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-profile-'));
    b.ctx = await chromium.launchPersistentContext(b.dir, { executablePath: '/usr/bin/chromium', headless: true, args: ARGS, chromiumSandbox: false, ...profile.context });
    b.page = b.ctx.pages()[0] ?? await b.ctx.newPage();
    for (let i = 0; i < 2; i++) await b.page.goto(server.warmup, { waitUntil: 'load' });   // control page under another host name: warms the
    await sleep(500);                                                                        // browser (fonts, decoders, services), not the caches
    b.watchdog = setTimeout(() => { b.fail(`session ended after ${opts.limit ?? 240} s`); b.ctx.close().catch(() => {}); }, (opts.limit ?? 240) * 1000);
    return b;
  }
  async close() { clearTimeout(this.watchdog); await this.ctx.close().catch(() => {}); fs.rmSync(this.dir, { recursive: true, force: true, maxRetries: 5 }); }
  fail(msg) { this.failures.push(msg); }

  /** Loads a path in a new tab. Resolves when the banner is usable (or the gated scripts ran: until = 'ran') and the page is quiet. */
  async open(pathname, { until = 'bannerUsable', expect = -1, trace = false, timeout = 20_000, settle = this.profile.settle } = {}) {
    const s = this.site.selectors, old = this.page;
    this.page = await this.ctx.newPage();
    await old.close();
    this.cdp = await this.ctx.newCDPSession(this.page);
    this.waiting = {};
    this.cdp.on('Runtime.bindingCalled', (e) => { if (e.name === '__benchSignal') this.waiting[e.payload]?.(); });
    await this.cdp.send('Runtime.enable');
    await this.shortStacks();
    await this.cdp.send('Runtime.addBinding', { name: '__benchSignal' });
    const watch = until === 'bannerUsable' ? `__bench.watch('banner', ${JSON.stringify(s.banner ?? '#no-banner')}, ${JSON.stringify(s.accept ?? null)});` : '';
    await this.page.addInitScript({ content: `${INJECT.replace('})();\n//#', `  B.expect = ${expect}; ${watch}\n})();\n//#`)}` });
    if (this.profile.network) await this.cdp.send('Network.emulateNetworkConditions', this.profile.network);
    if (this.profile.cpu) await this.cdp.send('Emulation.setCPUThrottlingRate', { rate: this.profile.cpu });
    await sleep(150);                                               // let the closed tab's process end
    await this.server.take();
    if (trace && this.opts.trace !== false) { await this.cdp.send('Tracing.start', { transferMode: 'ReturnAsStream', traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] } }); this.tracing = true; }
    const signal = until && !(until === 'bannerUsable' && !s.banner) ? this.signal(until, timeout) : Promise.resolve(true);
    await this.page.goto(this.site.origin + pathname, { waitUntil: 'load', timeout: 60_000 });
    const ok = await signal;
    await sleep(settle);
    return ok;
  }
  /**
   * Chromium notes who reads `document.cookie`: one frame of the stack, unless `Runtime` is enabled, then up to 200, and for each V8 parses the
   * function anew. That took 2 to 5 ms of a page's start, the more the larger the script, and no visitor's browser does it. The greatest size
   * of all sessions counts, Playwright's own included, which has no public name.
   */
  async shortStacks() {
    const playwright = this.page._connection.toImpl(this.page).delegate._mainFrameSession._client;
    for (const session of [this.cdp, playwright]) await session.send('Runtime.setMaxCallStackSizeToCapture', { size: 1 });
  }
  signal(name, timeout = 15_000) {
    return new Promise((ok) => { const t = setTimeout(() => ok(false), timeout); this.waiting[name] = () => { clearTimeout(t); ok(true); }; });
  }
  async stopTrace() {
    if (!this.tracing) return null;
    this.tracing = false;
    const done = new Promise((ok) => this.cdp.once('Tracing.tracingComplete', ok));
    await this.cdp.send('Tracing.end');
    const { stream } = await done;
    let text = '';
    for (;;) { const r = await this.cdp.send('IO.read', { handle: stream, size: 1 << 20 }); text += r.base64Encoded ? Buffer.from(r.data, 'base64') : r.data; if (r.eof) break; }
    await this.cdp.send('IO.close', { handle: stream });
    const { traceEvents } = JSON.parse(text);
    if (this.opts.saveTrace) fs.writeFileSync(this.opts.saveTrace, text);
    return analyse(traceEvents, this.site.origin, (p) => this.site.routes[p]?.kind === 'consent');
  }
  state() {
    return this.page.evaluate(() => {
      performance.mark('bench-end');
      const { runs, t, cls, lcp, fcp, long, events, errors } = window.__bench;
      const resources = performance.getEntriesByType('resource').map((e) => ({ path: new URL(e.name).pathname, start: e.startTime, decoded: e.decodedBodySize, transfer: e.transferSize }));
      return { runs, t, cls, lcp, fcp, long, events, errors, resources, dcl: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd, load: performance.getEntriesByType('navigation')[0].loadEventEnd };
    });
  }
  /** A trusted click (a tap under the mobile profile) on the middle of the element. */
  async press(sel, what) {
    const at = await this.page.evaluate((sel) => {
      const el = __bench.q(sel); if (!el) return null;
      let p = __bench.hit(el);
      if (p) return p;
      el.scrollIntoView({ block: 'center' }); p = __bench.hit(el);
      return p ? { ...p, scrolled: true } : null;
    }, sel);
    if (!at) { this.fail(`${what}: control cannot be reached by a pointer`); return false; }
    if (at.scrolled) this.fail(`${what}: control had to be scrolled into view`);
    if (this.profile.context.hasTouch) {
      await this.cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      await sleep(held());
      await this.cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    } else await this.page.mouse.click(at.x, at.y, { delay: held() });
    return true;
  }
  shown(sel) { return this.page.evaluate((sel) => __bench.shown(__bench.q(sel)), sel); }
  /** byteLength of all live WebAssembly.Memory objects (Runtime.getHeapUsage leaves them out) */
  async wasmMemory() {
    const { result } = await this.cdp.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
    const { objects } = await this.cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
    const r = await this.cdp.send('Runtime.callFunctionOn', { objectId: objects.objectId, functionDeclaration: 'function () { return this.reduce((n, m) => n + m.buffer.byteLength, 0); }', returnByValue: true });
    return r.result.value ?? 0;
  }
  async forget() {
    await this.page.goto('about:blank');       // a page that hears of it may load itself anew, and a tab that does is not closed
    await this.ctx.clearCookies();
    await this.cdp.send('Storage.clearDataForOrigin', { origin: this.site.origin, storageTypes: 'cookies,local_storage,session_storage,indexeddb,cache_storage,service_workers' });
  }
  checkRuns(runs, expected, stage) {
    const want = new Set(expected), got = Object.keys(runs);
    const missing = expected.filter((id) => !runs[id]), extra = got.filter((id) => !want.has(id)), twice = got.filter((id) => runs[id].length > 1);
    const list = (l) => (l.length > 8 ? `${l.slice(0, 3).join(' ')} ... (${l.length})` : l.join(' '));
    if (missing.length) this.fail(`${stage}: did not run: ${list(missing)}`);
    if (extra.length) this.fail(`${stage}: ran without consent: ${list(extra)}`);
    if (twice.length) this.fail(`${stage}: ran more than once: ${twice.length > 8 ? list(twice) : twice.map((id) => `${id} x${runs[id].length}`).join(' ')}`);
  }
}

const interaction = (st) => ({
  // from the letting go on: where pressing changes nothing on screen, its entry lasts until the click does. 8 stands for "under 16 ms, not reported".
  inp: max(st.events.filter((e) => e.t >= (st.t.click ?? 0) - 1).map((e) => e.d)) ?? 8,
});
const times = (runs) => Object.values(runs).flat();

/** Stages 1 to 3 for one adapter. */
export async function session(site, server, profile, opts) {
  const b = await Browser.launch(site, server, profile, opts), m = {};
  const { selectors: s, control } = site, ids = site.works.base.ids;
  try {
    // 1. first visit, empty profile
    const usable = await b.open('/', { trace: true, expect: ids.length });
    let st = await b.state();
    const log = (await server.take()).filter((r) => r.site === site.name);
    const consent = log.filter((r) => r.kind === 'consent');
    if (!control && !usable) b.fail('first visit: banner not usable within 20 s');
    for (const r of log) if (r.status === 404) b.fail(`404: ${r.path}`);
    b.checkRuns(st.runs, [], 'before consent');
    if (log.some((r) => r.kind === 'gated')) b.fail(`before consent: requested ${log.filter((r) => r.kind === 'gated').map((r) => r.path).join(' ')}`);
    if (st.errors.length) b.fail(`first visit: page errors: ${[...new Set(st.errors)].join('; ').slice(0, 200)}`);
    const html = encodedSize(site.routes['/']) - server.controlHtml;
    const early = new Set(st.resources.filter((r) => r.start < (st.t.banner ?? 0)).map((r) => r.path));
    Object.assign(m, {
      early: consent.filter((r) => early.has(r.path)).reduce((a, r) => a + r.body, 0) + html,
      bytes: consent.reduce((a, r) => a + r.body, 0) + html, wire: consent.reduce((a, r) => a + r.wire, 0) + html, htmlDelta: html,
      raw: consent.reduce((a, r) => a + site.routes[r.path].raw, 0), requests: consent.length,
      shown: st.t.banner ?? null, usable: st.t.bannerUsable ?? null, fcp: st.fcp, lcp: st.lcp?.t ?? null, cls: st.cls,
      longTask: st.long.reduce((a, l) => a + l.d, 0), tbt: st.long.reduce((a, l) => a + l.d - 50, 0), dcl: st.dcl, load: st.load,
    });
    b.info.lcpElement = st.lcp?.el;
    b.info.files = consent.map((r) => ({ path: r.path, body: r.body, raw: site.routes[r.path].raw }));

    // 2. accept
    if (!control && usable) {
      const ran = b.signal('ran');
      await b.press(s.accept, 'accept');
      await ran; await sleep(500);
      st = await b.state();
      b.checkRuns(st.runs, ids, 'after accept');
      let left = await b.shown(s.banner);
      for (let i = 0; left && i < 20; i++) { await sleep(150); left = await b.shown(s.banner); }
      if (left) b.fail('after accept: banner still shown after 3 s');
      m.acceptAll = max(times(st.runs)) === null ? null : max(times(st.runs)) - st.t.click;
      m.acceptInline = st.runs['a-inline'] ? st.runs['a-inline'][0] - st.t.click : null;
      m.acceptInp = interaction(st).inp;
    }
    const tr = await b.stopTrace();
    if (tr) Object.assign(m, { script: tr.load.script, consentScript: tr.load.consentScript, compile: tr.load.compile, render: tr.load.render, task: tr.load.task, gc: tr.load.gc, offThread: tr.offThread, wasmMain: tr.wasmMain, acceptHandler: tr.clickHandler, acceptScript: tr.after.script });

    // 3. repeat visit: page view 2 (warm HTTP cache), page view 4 (code caches may exist as well)
    for (const [view, key] of [[2, 'repeat'], [3, null], [4, 'hot']]) {
      const ok = await b.open(control ? '/ungated.html' : '/', { until: 'ran', expect: ids.length, trace: !!key, timeout: 10_000, settle: key ? profile.settle : 600 });
      if (!key) continue;
      st = await b.state();
      const log = (await server.take()).filter((r) => r.site === site.name && r.kind === 'consent');
      const t = await b.stopTrace();
      if (!ok) b.fail(`page view ${view}: gated scripts not all run within 10 s`);
      b.checkRuns(st.runs, ids, `page view ${view}`);
      if (!control && await b.shown(s.banner)) b.fail(`page view ${view}: banner shown again`);
      const res = st.resources.filter((r) => site.routes[r.path]?.kind === 'consent');
      m[`${key}Wire`] = log.reduce((a, r) => a + r.wire, 0);
      m[`${key}Loaded`] = res.reduce((a, r) => a + r.decoded, 0);
      m[`${key}Resources`] = res.length;
      m[`${key}All`] = max(times(st.runs));
      m[`${key}Inline`] = st.runs['a-inline']?.[0] ?? null;
      m[`${key}Long`] = st.long.reduce((a, l) => a + l.d, 0);
      if (t) Object.assign(m, { [`${key}Script`]: t.load.script, [`${key}ConsentScript`]: t.load.consentScript });
    }

    // 4. heap with the banner shown
    await b.forget();
    await b.open('/', {});
    await b.cdp.send('HeapProfiler.collectGarbage'); await b.cdp.send('HeapProfiler.collectGarbage');
    const h = await b.cdp.send('Runtime.getHeapUsage'), dom = await b.cdp.send('Memory.getDOMCounters');
    const wasm = await b.wasmMemory();
    Object.assign(m, { heap: h.usedSize + (h.backingStorageSize ?? 0) + wasm, heapWasm: wasm || null, heapJs: h.usedSize, heapBacking: h.backingStorageSize ?? null, heapDom: h.embedderHeapUsedSize ?? null, nodes: dom.nodes, listeners: dom.jsEventListeners });
    if (control) return { metrics: m, failures: b.failures, info: b.info };

    // 5. reject, then reload
    await b.forget();
    if (await b.open('/', {})) {
      await b.page.evaluate((sel) => __bench.watchGone('gone', sel), s.banner);
      const gone = b.signal('gone', 8000);
      await b.press(s.reject, 'reject');
      if (!await gone) b.fail('reject: banner still shown after 8 s');
      await sleep(700);
      st = await b.state();
      b.checkRuns(st.runs, [], 'after reject');
      m.rejectGone = st.t.gone ? st.t.gone - st.t.click : null;
      m.rejectInp = interaction(st).inp;
      if ((await server.take()).some((r) => r.site === site.name && r.kind === 'gated')) b.fail('after reject: gated file requested');
      await b.open('/', { until: null });
      st = await b.state();
      b.checkRuns(st.runs, [], 'reload after reject');
      if (await b.shown(s.banner)) b.fail('reload after reject: banner shown again');
    } else b.fail('reject: banner not usable');

    // 6. preferences
    if (site.supports.preferences) {
      await b.forget();
      await b.open('/', {});
      const p = await openPanel(b, s);
      m.prefsShown = p.shown; m.prefsUsable = p.usable; m.prefsInp = p.inp;
    }
  } catch (e) { b.fail(`harness: ${String(e.message ?? e).split('\n')[0]}`); } finally { await b.close(); }
  return { metrics: m, failures: b.failures, info: b.info };
}

async function openPanel(b, s, timeout = 20_000) {
  await b.page.evaluate((sel) => __bench.watch('panel', sel, null), s.panel);
  const done = b.signal('panelUsable', timeout);
  await b.press(s.preferences, 'preferences');
  if (!await done) b.fail('preferences: panel not usable');
  await sleep(300);
  const st = await b.state();
  return { shown: st.t.panel > 0 ? st.t.panel - st.t.click : null, usable: st.t.panelUsable ? st.t.panelUsable - st.t.click : null, inp: interaction(st).inp };
}

export const SCRIPTS = [10, 100, 1000, 10000], SERVICES = [5, 50, 500];
const TARGETS = [1000, 500]; // what has a target is measured in every round, how it grows in the first; beyond 1,000 only ours has to show that
/** Stage 4: more gated scripts, more services. */
export async function scale(site, server, profile, opts) {
  const b = await Browser.launch(site, server, profile, opts), m = {}, s = site.selectors;
  try {
    await b.open('/', {});                                            // warm the HTTP cache
    const wanted = (sizes) => sizes.filter((n) => TARGETS.includes(n) || (opts.growth && (n < 1000 || site.ours)));
    for (const n of wanted(SCRIPTS)) {
      const { ids } = site.works[`scripts${n}`];
      await b.forget();
      if (!await b.open(`/scripts-${n}.html`, { expect: n })) { b.fail(`${n} scripts: banner not usable`); continue; }
      b.checkRuns((await b.state()).runs, [], `${n} scripts, before consent`);
      const ran = b.signal('ran', 30_000);
      await b.press(s.accept, 'accept');
      await ran; await sleep(500);
      const st = await b.state();
      b.checkRuns(st.runs, ids, `${n} scripts, after accept`);
      m[`scripts${n}`] = Object.keys(st.runs).length === n ? max(times(st.runs)) - st.t.click : null;
      m[`scripts${n}Inp`] = interaction(st).inp;
    }
    if (site.supports.services) for (const n of wanted(SERVICES)) {
      const url = `/services-${n}.html`, { ids } = site.works[`services${n}`];
      await b.forget();
      if (!await b.open(url, {})) { b.fail(`${n} services: banner not usable`); continue; }
      m[`services${n}Banner`] = (await b.state()).t.bannerUsable;
      const p = await openPanel(b, s, 30_000);
      m[`services${n}`] = p.usable; m[`services${n}Shown`] = p.shown; m[`services${n}Inp`] = p.inp;
      await b.forget();                                               // is a choice over this many services remembered?
      if (!await b.open(url, { expect: ids.length })) continue;
      const ran = b.signal('ran', 20_000);
      await b.press(s.accept, 'accept');
      await ran; await sleep(300);
      b.checkRuns((await b.state()).runs, ids, `${n} services, after accept`);
      await b.open(url, { until: 'ran', expect: ids.length, timeout: 8000 });
      if (await b.shown(s.banner)) b.fail(`${n} services: choice not remembered, banner shown again`);
      b.checkRuns((await b.state()).runs, ids, `${n} services, page view 2`);
    }
  } catch (e) { b.fail(`harness: ${String(e.message ?? e).split('\n')[0]}`); } finally { await b.close(); }
  return { metrics: m, failures: b.failures };
}
