// The declaration table for a policy page, `<div data-portcullis-declaration>`. It is made here and not by the dialog,
// because a page view with a stored choice loads nothing else of ours.
import { configuration } from './settings.js';
import { nameOf, text, texts } from './texts.js';
import { current } from './events.js';

const add = (parent, name, content, attributes) => {
  const child = Object.assign(document.createElement(name), attributes);
  child.append(content ?? '');
  parent.append(child);
  return child;
};

const row = (body, { id, provider, purpose, sharedData = [], cookies = [], storage = [], privacyPolicy, optOut }) => {
  const line = add(body, 'tr');
  const heading = add(line, 'th', nameOf(id), { scope: 'row' });
  if (provider) add(heading, 'div', provider);
  add(line, 'td', texts()[`service.${id}.purpose`] ?? purpose);
  add(line, 'td', sharedData.join(', '));
  const stored = add(line, 'td');
  for (const cookie of cookies) {
    const one = add(stored, 'div');
    add(one, 'code', cookie.name);
    one.append(...[cookie.duration, cookie.purpose].filter(Boolean).map((part) => ` · ${part}`));
  }
  for (const key of storage) add(add(stored, 'div'), 'code', key);
  const links = add(line, 'td');
  for (const [field, href] of Object.entries({ privacyPolicy, optOut })) {
    if (href) add(add(links, 'div'), 'a', text(`detail.${field}`), { href, rel: 'noopener noreferrer' });
  }
};

export const declare = (element) => {
  if (element.firstElementChild) return;
  const { services = [] } = configuration();
  const table = add(element, 'table');
  const head = add(add(table, 'thead'), 'tr');
  for (const column of ['service', 'purpose', 'sharedData', 'cookies', 'privacyPolicy']) add(head, 'th', text(`detail.${column}`), { scope: 'col' });
  for (const id of Object.keys(current().categories)) {
    const body = add(table, 'tbody');
    const heading = add(add(body, 'tr'), 'th', '', { colSpan: 5, scope: 'rowgroup' });
    add(heading, 'strong', nameOf(id));
    add(heading, 'div', texts()[`category.${id}.description`]);
    services.filter(({ category }) => category === id).forEach((service) => row(body, service));
  }
};
