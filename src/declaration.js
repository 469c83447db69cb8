// The declaration table for a policy page, `<div data-portcullis-declaration>`.
import STYLE from 'declaration.css';
import { adopt } from './sheet.js';

// Roles are written out: a table that is shown as cards on a narrow screen would lose its own.
const ROLES = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' };

const add = (parent, name, content, attributes) => {
  const child = Object.assign(document.createElement(name), attributes);
  const role = ROLES[name] ?? { row: 'rowheader', rowgroup: 'rowheader', col: 'columnheader' }[child.scope];
  if (role) child.setAttribute('role', role);
  child.append(content ?? '');
  parent.append(child);
  return child;
};

const row = (body, { id, provider, purpose, sharedData = [], cookies = [], storage = [], privacyPolicy, optOut }, { nameOf, texts }) => {
  const line = add(body, 'tr');
  const heading = add(line, 'th', nameOf(id), { scope: 'row' });
  if (provider) add(heading, 'div', provider);
  const cell = (column, content) => {
    const child = add(line, 'td', content);
    child.dataset.label = texts[`detail.${column}`];
    return child;
  };
  cell('purpose', texts[`service.${id}.purpose`] ?? purpose);
  cell('sharedData', sharedData.join(', '));
  const stored = cell('cookies');
  for (const cookie of cookies) {
    const one = add(stored, 'div');
    add(one, 'code', cookie.name, { dir: 'ltr' });
    one.append(...[cookie.duration, cookie.purpose].filter(Boolean).map((part) => ` · ${part}`));
  }
  for (const key of storage) add(add(stored, 'div'), 'code', key, { dir: 'ltr' });
  const links = cell('privacyPolicy');
  for (const [field, href] of Object.entries({ privacyPolicy, optOut })) {
    if (href) add(add(links, 'div'), 'a', texts[`detail.${field}`], { href, rel: 'noopener noreferrer' });
  }
};

let styled;

export const declareIn = (element, view) => {
  const { settings, state, texts, nameOf, language, dir } = view;
  styled ??= adopt(STYLE);
  Object.assign(element, { lang: language, dir });
  const table = add(element, 'table');
  const head = add(add(table, 'thead'), 'tr');
  for (const column of ['service', 'purpose', 'sharedData', 'cookies', 'privacyPolicy']) add(head, 'th', texts[`detail.${column}`], { scope: 'col' });
  for (const id of Object.keys(state.categories)) {
    const body = add(table, 'tbody');
    const heading = add(add(body, 'tr'), 'th', '', { colSpan: 5, scope: 'rowgroup' });
    add(heading, 'strong', nameOf(id));
    add(heading, 'div', texts[`category.${id}.description`]);
    for (const service of settings.services ?? []) if (service.category === id) row(body, service, view);
  }
};
