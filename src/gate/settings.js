// The configuration of this page, once it is known to be right.

let settings = {};
let text;

export const configuration = () => settings;
// As it stood in the page.
export const source = () => text;
// The categories of a configuration that declares none.
const CATEGORIES = [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics' }, { id: 'marketing' }];

export const complete = (config) => ({ ...config, categories: config.categories ?? CATEGORIES });
export const configure = (config, from) => {
  settings = complete(config);
  text = from;
};

export const ids = () => [...settings.categories, ...(settings.services ?? [])].map(({ id }) => id);
export const service = (id) => settings.services?.find((one) => one.id === id);
