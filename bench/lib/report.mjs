// Medians, paired ratios and Markdown tables from the raw rounds.
export const median = (l) => { const s = [...l].sort((a, b) => a - b), n = s.length; return n ? (n % 2 ? s[(n - 1) / 2] : (s[n / 2 - 1] + s[n / 2]) / 2) : null; };
export const stat = (l) => { const v = l.filter((x) => x !== null && x !== undefined && Number.isFinite(x)); return v.length ? { median: median(v), min: Math.min(...v), max: Math.max(...v), n: v.length } : null; };

export const kB = (b) => (b / 1024).toFixed(1), ms = (v) => (Math.abs(v) < 10 ? v.toFixed(1) : v.toFixed(0)), int = (v) => v.toFixed(0), ev = (v) => (v < 16 ? '<16' : v.toFixed(0));
const delta = (key) => (m, c) => (m[key] == null || c?.[key] == null ? null : m[key] - c[key]);
/** [section, key, label, format, value(metrics, control of the same round), exact (no min-max wanted)] */
export const METRICS = [
  ['First visit', 'early', 'consent bytes asked for before the banner is drawn, brotli (kB)', kB],
  ['First visit', 'bytes', 'consent bytes, brotli (kB)', kB, null, true],
  ['First visit', 'raw', 'consent files decoded (kB)', kB, null, true],
  ['First visit', 'requests', 'consent requests', int, null, true],
  ['First visit', 'shown', 'banner first drawn (ms)', ms],
  ['First visit', 'usable', 'banner usable (ms)', ms],
  ['First visit', 'scriptDelta', 'main-thread script vs none (ms)', ms, delta('script')],
  ['First visit', 'consentScript', 'script attributed to consent files (ms)', ms],
  ['First visit', 'taskDelta', 'main-thread busy vs none (ms)', ms, delta('task')],
  ['First visit', 'offThread', 'off-thread compile/wasm (ms)', ms],
  ['First visit', 'longTask', 'long tasks, total (ms)', ms],
  ['First visit', 'cls', 'CLS', (v) => v.toFixed(4)],
  ['First visit', 'lcpDelta', 'LCP vs none (ms)', ms, delta('lcp')],
  ['First visit', 'heapDelta', 'JS heap, buffers, wasm memory vs none (kB)', kB, delta('heap')],
  ['First visit', 'heapWasm', 'of which wasm memory (kB)', kB],
  ['First visit', 'nodesDelta', 'DOM nodes vs none', int, delta('nodes')],
  ['Interaction', 'acceptInline', 'accept: click to inline script (ms)', ms],
  ['Interaction', 'acceptAll', 'accept: click to last of 6 + iframe (ms)', ms],
  ['Interaction', 'acceptHandler', 'accept: click handlers (ms)', ms],
  ['Interaction', 'acceptInp', 'accept: event duration (ms)', ev],
  ['Interaction', 'rejectGone', 'reject: click to banner gone (ms)', ms],
  ['Interaction', 'rejectInp', 'reject: event duration (ms)', ev],
  ['Interaction', 'prefsShown', 'preferences: click to first drawn (ms)', ms],
  ['Interaction', 'prefsUsable', 'preferences: click to usable (ms)', ms],
  ['Interaction', 'prefsInp', 'preferences: event duration (ms)', ev],
  ['Repeat visit', 'repeatWire', 'consent bytes on the wire', int, null, true],
  ['Repeat visit', 'repeatLoaded', 'consent bytes loaded, decoded (kB)', kB, null, true],
  ['Repeat visit', 'repeatInline', 'navigation to inline script (ms)', ms],
  ['Repeat visit', 'repeatAll', 'navigation to last gated script (ms)', ms],
  ['Repeat visit', 'repeatAllDelta', 'navigation to last gated script vs ungated (ms)', ms, delta('repeatAll')],
  ['Repeat visit', 'repeatScriptDelta', 'main-thread script vs ungated (ms)', ms, delta('repeatScript')],
  ['Repeat visit', 'hotAll', 'page view 4: to last gated script (ms)', ms],
  ['Repeat visit', 'hotScriptDelta', 'page view 4: script vs ungated (ms)', ms, delta('hotScript')],
];
export const SCALE = [10, 100, 1000, 10000].map((n) => ['Scaling', `scripts${n}`, `accept: ${n} inline scripts run (ms)`, ms])
  .concat([5, 50, 500].flatMap((n) => [['Scaling', `services${n}`, `open preferences, ${n} services (ms)`, ms], ['Scaling', `services${n}Banner`, `banner usable, ${n} services (ms, warm cache)`, ms]]));

/**
 * rounds: [{adapter: metrics}] -> {stats: {a: {key: stat}}, paired: {a: {b: {key: stat}}}}
 * paired within each round: a / b; for figures that are differences to the control already, which may be near 0: a - b.
 */
export function summarise(rounds, names, defs) {
  const val = (round, name, [, key, , , fn]) => { const m = round[name]; return m ? (fn ? fn(m, round.none) : m[key] ?? null) : null; };
  const stats = {}, paired = {};
  for (const a of names) {
    stats[a] = Object.fromEntries(defs.map((d) => [d[1], stat(rounds.map((r) => val(r, a, d)))]));
    paired[a] = {};
    for (const b of names) if (b !== a) paired[a][b] = Object.fromEntries(defs.map((d) => [d[1], stat(rounds.map((r) => {
      const x = val(r, a, d), y = val(r, b, d);
      return x === null || y === null ? null : d[4] ? x - y : y > 0 ? x / y : null;
    }))]));
  }
  return { stats, paired };
}

const table = (head, rows) => [head, head.map((_, i) => (i ? '--:' : '---')), ...rows].map((r) => `| ${r.join(' | ')} |`).join('\n');

export function markdown(sum, names, defs, { base }) {
  const out = [];
  for (const section of [...new Set(defs.map((d) => d[0]))]) {
    const rows = defs.filter((d) => d[0] === section).map(([, key, label, f, , exact]) => [label, ...names.map((n) => {
      const s = sum.stats[n][key];
      return !s ? '–' : exact && s.min === s.max ? f(s.median) : `${f(s.median)} [${f(s.min)}–${f(s.max)}]`;
    })]).filter((r) => r.slice(1).some((c) => c !== '–'));
    if (rows.length) out.push(`**${section}** — median [min–max]\n\n${table(['', ...names], rows)}`);
  }
  const peers = names.filter((n) => n !== base && n !== 'none');
  if (base && peers.length) {
    const keys = new Set(['bytes', 'requests', 'shown', 'usable', 'scriptDelta', 'taskDelta', 'lcpDelta', 'heapDelta', 'acceptInline', 'acceptAll', 'acceptHandler', 'rejectGone', 'prefsUsable', 'repeatLoaded', 'repeatAll', 'repeatScriptDelta', 'hotAll', ...SCALE.map((d) => d[1])]);
    const signed = (f) => (v) => (v >= 0 ? '+' : '') + f(v), x = (v) => v.toFixed(2);
    const rows = defs.filter((d) => keys.has(d[1])).map(([, key, label, f, fn]) => [label, ...peers.map((p) => { const s = sum.paired[p][base]?.[key], g = fn ? signed(f) : x; return s ? `${g(s.median)} [${g(s.min)}, ${g(s.max)}]` : '–'; })]).filter((r) => r.slice(1).some((c) => c !== '–'));
    if (rows.length) out.push(`**Peer / ${base}**, paired within each round; rows "vs none / ungated": peer - ${base}. Above 1 (or 0): ${base} is lower, i.e. better\n\n${table(['', ...peers], rows)}`);
  }
  return out.join('\n\n');
}

/** The whole report of one profile's result object. */
export function report(result, file, base = 'portcullis') {
  const names = Object.keys(result.adapters), peers = names.filter((n) => n !== 'none');
  const fails = Object.entries(result.failures).flatMap(([n, f]) => Object.entries(f).map(([m, c]) => `- ${n}: ${m} (${c}x)`));
  const noise = stat(result.noise.map((x) => x.others));
  return [`## ${result.profile}, ${result.rounds.length} rounds, ${result.chromium}, ${result.started.slice(0, 16)}Z`,
    `Noise: other processes used ${noise.median.toFixed(2)} cores of ${result.cpus} (median of sessions, max ${noise.max.toFixed(2)})${result.grouped === false ? '; no CPU group, normal priority' : ''}. Raw: ${file}`,
    markdown(summarise(result.rounds, names, METRICS), names, METRICS, { base }),
    result.scaleRounds.length ? markdown(summarise(result.scaleRounds, peers, SCALE), peers, SCALE, { base }) : '',
    `**Correctness failures**\n\n${fails.join('\n') || '- none'}`].join('\n\n');
}
