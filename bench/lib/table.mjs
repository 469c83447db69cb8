// The table that the README quotes: a row a figure, what was wanted of it, and whether it was reached.
import { METRICS, SCALE } from './report.mjs';

const KB = 1024;
/** How much higher a peer's figure has to be for ours to be the lowest: the median of the ratios within each round. */
const CLEARLY = 1.05;

// The figure's key and what is wanted: a limit, or the lowest of all peers.
const ROWS = {
  desktop: [
    ['early', 18 * KB], ['bytes', 54 * KB], ['shown', 'lowest'], ['usable', 'lowest'], ['scriptDelta', 'lowest'], ['heapDelta', 280 * KB],
    ['acceptAll', 'lowest'], ['acceptInp', 16], ['rejectGone', 17.5], ['prefsUsable', 'lowest'], ['repeatAllDelta', 'lowest', 25], ['repeatScriptDelta', 'lowest'],
    ['scripts1000', 'lowest'], ['services500', 60],
  ],
  mobile: [
    ['shown', 'lowest'], ['usable', 'lowest'], ['lcpDelta', 'lowest'], ['scriptDelta', 'lowest'], ['acceptAll', 'lowest'], ['acceptInp', 'lowest'],
    ['prefsUsable', 'lowest'], ['repeatScriptDelta', 'lowest'],
  ],
};

/** The worst of the peers' medians of paired comparisons with ours, and whose it is. Differences are turned into a share of ours. */
const closest = (paired, peers, key, ours) => {
  const compared = peers.map((name) => [name, paired[name]?.portcullis?.[key]?.median]).filter(([, value]) => Number.isFinite(value));
  return compared.sort(([, a], [, b]) => a - b)[0];
};

const difference = (definition) => Boolean(definition[4]);

export const table = (result) => {
  const names = Object.keys(result.adapters).filter((name) => name !== 'none');
  const peers = names.filter((name) => !result.adapters[name].ours && !result.adapters[name].floor);
  const rows = ROWS[result.profile].flatMap(([key, ...wanted]) => {
    const definition = [...METRICS, ...SCALE].find(([, of]) => of === key);
    const { stats, paired } = result.scaleSummary.stats.portcullis[key] ? result.scaleSummary : result.summary;
    const [, , label, format] = definition;
    const ours = stats.portcullis?.[key]?.median;
    if (ours === undefined) return [];
    const cells = names.map((name) => (stats[name]?.[key] ? format(stats[name][key].median) : '–'));
    const verdicts = wanted.map((want) => {
      if (want !== 'lowest') return `≤ ${format(want)}: ${ours <= want ? 'yes' : 'no'}`;
      const found = closest(paired, peers, key);
      if (!found) return 'lowest: –';
      const [peer, value] = found;
      const reached = difference(definition) ? value >= (CLEARLY - 1) * Math.max(ours, 0) && value > 0 : value >= CLEARLY;
      const by = difference(definition) ? `${value >= 0 ? '+' : ''}${format(value)}` : `× ${value.toFixed(2)}`;
      return `lowest: ${reached ? 'yes' : 'no'} (${peer} ${by})`;
    });
    return [[label, ...cells, verdicts.join('; ')]];
  });
  const head = [`${result.profile}, medians of ${result.rounds.length} rounds`, ...names, 'wanted'];
  return [head, head.map((_, at) => (at ? '--:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
};
