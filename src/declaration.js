// The declaration table for a policy page, `<div data-portcullis-declaration>`.

const add = (parent, name, content, attributes) => {
  const child = Object.assign(document.createElement(name), attributes);
  child.append(content ?? '');
  parent.append(child);
  return child;
};

const row = (body, { id, provider, purpose, sharedData = [], cookies = [], storage = [], privacyPolicy, optOut }, { nameOf, texts }) => {
  const line = add(body, 'tr');
  const heading = add(line, 'th', nameOf(id), { scope: 'row' });
  if (provider) add(heading, 'div', provider);
  add(line, 'td', texts[`service.${id}.purpose`] ?? purpose);
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
    if (href) add(add(links, 'div'), 'a', texts[`detail.${field}`], { href, rel: 'noopener noreferrer' });
  }
};

export const declareIn = (element, view) => {
  const { settings, state, texts, nameOf } = view;
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
