#!/usr/bin/env node
// Measures consent banners side by side. `cargo xtask bench` calls it; by hand:
//   node bench/run.mjs --dist dist [--profile desktop,mobile] [--rounds 9] [--scale-rounds 3] [--only klaro,osano] [--floors DIR] [--no-trace]
//   node bench/run.mjs --report bench-results/x.json      prints the tables of an earlier run again
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { calm, meter } from './lib/noise.mjs';
import { growth, table } from './lib/table.mjs';
import { METRICS, SCALE, report, summarise } from './lib/report.mjs';

const { values: options } = parseArgs({ options: {
  dist: { type: 'string', default: 'dist' },
  profile: { type: 'string', default: 'desktop,mobile' },
  rounds: { type: 'string', default: '9' },
  'scale-rounds': { type: 'string', default: '3' },
  only: { type: 'string' },
  floors: { type: 'string' }, // the folder that bench/floors was built into
  'no-trace': { type: 'boolean' },
  'save-trace': { type: 'string' },
  report: { type: 'string' },
  out: { type: 'string', default: 'bench-results' },
} });

if (options.report) {
  const result = JSON.parse(fs.readFileSync(options.report, 'utf8'));
  console.log(report(result, options.report));
  console.log(`\n${table(result)}\n\n${growth(result)}`);
  process.exit();
}

const { session, scale, PROFILES, SCRIPTS, SERVICES } = await import('./lib/measure.mjs');
const { work, article, pageFiles, gatedFiles } = await import('./lib/work.mjs');
const { route, serve, encodedSize } = await import('./lib/server.mjs');

const OURS = ['portcullis', 'portcullis-async'];
const FLOORS = ['floor-script', 'floor-wasm-bindgen', 'floor-leptos'];
const PEERS = ['vanilla-cookieconsent', 'klaro', 'tarteaucitron', 'tarteaucitron-lean', 'c15t', 'osano'];
const wanted = options.only?.split(',') ?? PEERS;
for (const name of wanted) if (![...OURS, ...PEERS].includes(name)) throw new Error(`there is no adapter ${name}; there are ${[...OURS, ...PEERS].join(', ')}`);
const names = [...new Set(['none', ...OURS, ...(options.floors ? FLOORS : []), ...wanted])];

// the sites: an adapter's pages and files, each on an origin of its own
const works = { base: work() };
for (const n of SCRIPTS) works[`scripts${n}`] = work({ scripts: n });
for (const n of SERVICES) works[`services${n}`] = work({ services: n });
const shared = { ...pageFiles(), ...gatedFiles() };
const sites = {};
for (const name of names) {
  const { default: make } = await import(new URL(`adapters/${name}/adapter.mjs`, import.meta.url));
  const adapter = await make(path.resolve(options.dist), options.floors);
  const files = { ...shared };
  for (const [at, file] of Object.entries(adapter.files)) files[at] = { ...file, kind: 'consent' };
  const page = (of, how) => ({ body: article(adapter.page(of, how)), type: 'text/html; charset=utf-8', kind: 'page' });
  files['/'] = page(works.base);
  if (adapter.control) files['/ungated.html'] = page(works.base, { ungated: true });
  else {
    for (const n of SCRIPTS) files[`/scripts-${n}.html`] = page(works[`scripts${n}`]);
    if (adapter.supports.services) for (const n of SERVICES) files[`/services-${n}.html`] = page(works[`services${n}`]);
  }
  sites[name] = { name, ...adapter, works, routes: Object.fromEntries(Object.entries(files).map(([at, file]) => [at, route(file, at)])) };
}
const server = await serve(Object.fromEntries(names.map((name) => [name, sites[name].routes])));
for (const name of names) sites[name].origin = server.origins[name];
server.warmup = `${server.origins.none.replace('127.0.0.1', 'localhost')}/ungated.html`;
server.controlHtml = encodedSize(sites.none.routes['/']);

const turned = (list, by) => list.map((_, at) => list[(at + by) % list.length]); // another one first in every round
fs.mkdirSync(options.out, { recursive: true });
const chromium = execFileSync('/usr/bin/chromium', ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim().split(' built')[0];

try {
  for (const profile of options.profile.split(',')) {
    const started = new Date();
    const result = {
      profile, started: started.toISOString(), chromium, node: process.version, cpus: os.cpus().length,
      adapters: Object.fromEntries(names.map((name) => {
        const { version, notes = [], supports, ours = false, floor = false } = sites[name];
        return [name, { version, notes, supports, ours, floor }];
      })),
      rounds: [], scaleRounds: [], failures: {}, noise: [],
    };
    const stage = async (measure, name, into, round) => {
      await calm();
      const others = meter(), begun = Date.now();
      const failed = (message) => {
        const failures = (result.failures[name] ??= {});
        failures[message] = (failures[message] ?? 0) + 1;
      };
      try {
        const measured = await measure(sites[name], server, PROFILES[profile], { trace: !options['no-trace'], growth: round === 0, saveTrace: options['save-trace'] && `${options['save-trace']}/${profile}-${name}.json` });
        into[name] = measured.metrics;
        new Set(measured.failures).forEach(failed);
        if (measured.info) result.adapters[name].info = measured.info;
      } catch (error) {
        failed(`harness: ${String(error.message ?? error).split('\n')[0]}`);
      }
      const seconds = (Date.now() - begun) / 1000, cores = others();
      result.noise.push({ measure: measure.name, name, round, others: cores, seconds });
      console.error(`${profile} ${measure.name} ${round + 1} ${name}: ${seconds.toFixed(1)} s, others used ${cores.toFixed(2)} cores`);
    };
    const rounds = async (measure, count, of, into) => {
      for (let round = 0; round < count; round++) {
        const figures = {};
        for (const name of turned(of, round)) await stage(measure, name, figures, round);
        into.push(figures);
      }
    };
    await rounds(session, +options.rounds, names, result.rounds);
    await rounds(scale, +options['scale-rounds'], names.filter((name) => name !== 'none'), result.scaleRounds);

    result.summary = summarise(result.rounds, names, METRICS);
    result.scaleSummary = summarise(result.scaleRounds, names, SCALE);
    const file = path.join(options.out, `${result.started.replace(/[:.]/g, '-').slice(0, 19)}-${profile}.json`);
    fs.writeFileSync(file, JSON.stringify(result, null, 1));
    const tables = `${table(result)}\n\n${growth(result)}`.trim();
    fs.writeFileSync(path.join(options.out, `${profile}.md`), `${tables}\n`);
    const text = report(result, file);
    fs.writeFileSync(file.replace('.json', '.md'), `${text}\n`);
    console.log(`${text}\n\n${tables}\n`);
  }
} finally {
  await server.close();
}
