// The table that the README quotes: a row a figure, what was wanted of it, and whether it was reached.
import { METRICS, SCALE } from './report.mjs';

const KB = 1024;
/** How much higher a peer's figure has to be for ours to be the lowest: the median of the ratios within each round. */
const CLEARLY = 1.05;

// The figure's key and what is wanted, if anything: a limit, or the lowest of all peers.
const ROWS = {
  desktop: [
    ['early', 18 * KB], ['bytes', 54 * KB], ['shown', 'lowest'], ['usable', 'lowest'], ['lcpDelta'], ['scriptDelta', 'lowest'], ['heapDelta', 280 * KB],
    ['acceptAll', 'lowest'], ['acceptInp', 16], ['rejectGone', 17.5], ['prefsUsable', 'lowest'], ['repeatInline'], ['repeatAllDelta', 'lowest', 25], ['repeatScriptDelta', 'lowest'],
    ['scripts1000', 'lowest'], ['services500', 60],
  ],
  mobile: [
    ['shown', 'lowest'], ['usable', 'lowest'], ['lcpDelta', 'lowest'], ['scriptDelta', 'lowest'], ['acceptAll', 'lowest'], ['acceptInp', 'lowest'],
    ['prefsUsable', 'lowest'], ['repeatScriptDelta', 'lowest'],
  ],
};

/** The worst of the peers' medians of paired comparisons with ours, and whose it is. */
const closest = (paired, peers, key, ours) => {
  const compared = peers.map((name) => [name, paired[name]?.[ours]?.[key]?.median]).filter(([, value]) => Number.isFinite(value));
  return compared.sort(([, a], [, b]) => a - b)[0];
};

// Both ways of loading ours are judged.
const WAYS = { portcullis: 'tag', 'portcullis-async': 'async' };

/** What became of one wish, for one way of loading ours. */
const verdict = ({ stats, paired }, peers, definition, want, ours) => {
  const [, key, , format, isDifference] = definition;
  const median = stats[ours][key].median;
  if (want !== 'lowest') return median <= want ? 'yes' : 'no';
  const found = closest(paired, peers, key, ours);
  if (!found) return '–';
  const [peer, value] = found;
  // figures that are differences already are compared by their difference, as a share of ours
  const reached = isDifference ? value > 0 && value >= (CLEARLY - 1) * Math.max(median, 0) : value >= CLEARLY;
  const by = isDifference ? `${value >= 0 ? '+' : ''}${format(value)}` : `× ${value.toFixed(2)}`;
  return `${reached ? 'yes' : 'no'} (${peer} ${by})`;
};

export const table = (result) => {
  const names = Object.keys(result.adapters).filter((name) => name !== 'none');
  const peers = names.filter((name) => !result.adapters[name].ours && !result.adapters[name].floor);
  const rows = ROWS[result.profile].flatMap(([key, ...wanted]) => {
    const definition = [...METRICS, ...SCALE].find(([, of]) => of === key);
    const summary = result.scaleSummary.stats.portcullis?.[key] ? result.scaleSummary : result.summary;
    const [, , label, format] = definition;
    const ways = Object.keys(WAYS).filter((ours) => summary.stats[ours]?.[key]);
    if (!ways.length) return [];
    const cells = names.map((name) => (summary.stats[name]?.[key] ? format(summary.stats[name][key].median) : '–'));
    const verdicts = wanted.map((want) => {
      const each = ways.map((ours) => `${WAYS[ours]} ${verdict(summary, peers, definition, want, ours)}`);
      return `${want === 'lowest' ? want : `≤ ${format(want)}`}: ${each.join(', ')}`;
    });
    return [[label, ...cells, verdicts.join('; ')]];
  });
  const head = [`${result.profile}, medians of ${result.rounds.length} rounds`, ...names, 'wanted'];
  return [head, head.map((_, at) => (at ? '--:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
};

const line = (cells) => `| ${cells.join(' | ')} |`;

/** How ours grows with the page: medians, and the line through the least and the most. */
export const growth = (result) => {
  const figures = result.scaleSummary.stats.portcullis;
  const row = (label, one, prefix, sizes) => {
    const known = sizes.filter((size) => figures[prefix + size]).map((size) => [size, figures[prefix + size].median]);
    if (known.length < 2) return [];
    const [[least, low], [most, high]] = [known[0], known.at(-1)];
    const each = (high - low) / (most - least);
    const cells = Object.fromEntries(known);
    return [line([label, ...[5, 10, 50, 100, 500, 1000, 10000].map((size) => cells[size]?.toFixed(0) ?? ''), `${(low - each * least).toFixed(0)} + ${(each * 1000).toFixed(0)} µs a ${one}`])];
  };
  const rows = [
    ...row('accept: click to the last of so many inline scripts', 'script', 'scripts', [10, 100, 1000, 10000]),
    ...row('preferences: click to usable with so many services', 'service', 'services', [5, 50, 500]),
  ];
  if (!rows.length) return '';
  const head = [`${result.profile}, ours, ms`, '5', '10', '50', '100', '500', '1,000', '10,000', 'line through the ends'];
  return [line(head), line(head.map((_, at) => (at ? '--:' : '---'))), ...rows].join('\n');
};
