// The declaration table for a policy page, `<div data-portcullis-declaration>`. It is made here and not by the dialog,
// because a page view with a stored choice loads nothing else of ours.
import { configuration } from './settings.js';
import { nameOf, text, texts } from './texts.js';
import { current } from './events.js';

const add = (parent, name, content, attributes = {}) => {
  const child = document.createElement(name);
  if (content) child.textContent = content;
  for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value);
  parent.append(child);
  return child;
};

const stored = ({ cookies = [], storage = [] }, cell) => {
  for (const { name, duration, purpose } of cookies) {
    const line = add(cell, 'div');
    add(line, 'code', name);
    line.append([duration, purpose].filter(Boolean).map((part) => ` · ${part}`).join(''));
  }
  for (const key of storage) add(add(cell, 'div'), 'code', key);
};

const row = (body, service) => {
  const line = add(body, 'tr');
  const heading = add(line, 'th', nameOf(service.id), { scope: 'row' });
  if (service.provider) add(heading, 'div', service.provider);
  add(line, 'td', texts()[`service.${service.id}.purpose`] ?? service.purpose);
  add(line, 'td', service.sharedData?.join(', '));
  stored(service, add(line, 'td'));
  const links = add(line, 'td');
  for (const field of ['privacyPolicy', 'optOut']) {
    if (service[field]) add(add(links, 'div'), 'a', text(`detail.${field}`), { href: service[field], rel: 'noopener noreferrer' });
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
    const heading = add(add(body, 'tr'), 'th', '', { colspan: 5, scope: 'rowgroup' });
    add(heading, 'strong', nameOf(id));
    add(heading, 'div', texts()[`category.${id}.description`]);
    services.filter(({ category }) => category === id).forEach((service) => row(body, service));
  }
};
