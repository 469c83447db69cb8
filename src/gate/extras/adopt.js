// Other products' markup (`adopt`): their elements are given our marks, and a choice made there is asked for again or honoured.
import { configuration, ids } from '../settings.js';
import { cookiebot } from './adopt/cookiebot.js';
import { cookieconsent } from './adopt/cookieconsent.js';
import { honor } from './adopt/honor.js';
import { klaro } from './adopt/klaro.js';
import { onetrust } from './adopt/onetrust.js';
import { tarteaucitron } from './adopt/tarteaucitron.js';

// Each product has
// - `marked`: a selector of its elements; `mark(element, ours)` gives one of them our marks;
// - `names`: its ids that have another name with us, unless a site says otherwise;
// - `stored(ours)`: its visitor's answers by its own ids, or nothing where anything about them is odd;
// - `prepare(ours)`, `decided(ours)` and, before there is a configuration, `stand()`, where it has to do something at these moments.
// `ours` makes our id of one of theirs.
const PRODUCTS = { cookieconsent, klaro, cookiebot, onetrust, tarteaucitron };

let adopted = [];
let marked;
const seen = new WeakSet();

const adoption = (entry) => {
  const { from, choice, categories = {} } = entry.from ? entry : { from: entry };
  const { names, ...product } = PRODUCTS[from];
  const ours = (theirs) => {
    if (Object.hasOwn(categories, theirs)) return categories[theirs];
    // what is declared here under their name is what they mean
    return ids().includes(theirs) || !Object.hasOwn(names, theirs) ? theirs : names[theirs];
  };
  return { ...product, ours, honored: choice === 'honor' };
};

export const prepare = () => {
  adopted = (configuration().adopt ?? []).map(adoption);
  marked = adopted.map((product) => product.marked).join();
  for (const { prepare, ours } of adopted) prepare?.(ours);
};

// The page's own lines may speak to an object of the product's, whose script is gone.
export const doubt = ({ adopt }) => adopt.forEach((entry) => PRODUCTS[entry.from ?? entry]?.stand?.());

const take = (element) => {
  if (seen.has(element)) return;
  seen.add(element);
  for (const { marked, mark, ours } of adopted) if (element.matches(marked)) mark(element, ours);
};

// Every page pays for this: a node without their marks costs one look.
export const mark = (nodes) => {
  if (!marked) return;
  for (const node of nodes) {
    if (node.matches?.(marked)) take(node);
    if (node.firstElementChild) node.querySelectorAll(marked).forEach(take);
  }
};

export const begun = () => honor(adopted.filter(({ honored }) => honored));

export const decided = () => {
  for (const { decided, ours } of adopted) decided?.(ours);
};
