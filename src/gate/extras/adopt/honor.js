// A choice that the visitor made in another product (`"choice": "honor"`): it is made here in the ordinary way, once.
import { current } from '../../events.js';
import { chooseSome, required } from '../../execute.js';
import { configuration, ids } from '../../settings.js';
import { present } from './stored.js';

// Only what is declared here and what they have answered. Where several of their ids are one of ours, all of them count.
const translate = (theirs, ours) => {
  const answers = new Map();
  for (const [name, granted] of Object.entries(theirs)) {
    const id = ours(name);
    if (ids().includes(id) && !required(id)) answers.set(id, granted === true && answers.get(id) !== false);
  }
  // a category whose services are all answered has been asked about
  const { categories, services = [] } = configuration();
  for (const { id } of categories) {
    const of = services.filter(({ category }) => category === id).map((one) => answers.get(one.id));
    if (of.length && !answers.has(id) && !of.includes(undefined)) answers.set(id, !of.includes(false));
  }
  return answers;
};

const read = ({ stored, ours }) => {
  try {
    return translate(stored(ours) ?? {}, ours);
  } catch {
    return new Map();
  }
};

export const honor = (products) => {
  const { decided, source } = current() ?? { decided: true };
  // Our own cookie, even one that holds no more, says that the visitor has been asked here: a new policy asks anew. Nor
  // does an old choice outweigh the signal that the browser sends now (Global Privacy Control).
  if (decided || source || present(configuration().cookie?.name ?? 'portcullis').length) return;
  for (const product of products) {
    const answers = read(product);
    if (answers.size) return void chooseSome([...answers].map(([id, granted]) => (granted ? '+' : '-') + id), 'api');
  }
};
