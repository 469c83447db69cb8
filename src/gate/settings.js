// The configuration of this page, once it is known to be right.

let settings = {};

export const configuration = () => settings;
// The categories of a configuration that declares none.
const CATEGORIES = [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics' }, { id: 'marketing' }];

export const complete = (config) => ({ ...config, categories: config.categories ?? CATEGORIES });
export const configure = (config) => (settings = complete(config));

export const ids = () => [...settings.categories, ...(settings.services ?? [])].map(({ id }) => id);
export const service = (id) => settings.services?.find((one) => one.id === id);
