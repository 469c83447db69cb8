// The configuration of this page, once it is known to be right.

let settings = {};
let text;
// A site may declare hundreds: each id with its place, categories first, and each service by its id.
let places = new Map();
let services = new Map();

export const configuration = () => settings;
// As it stood in the page.
export const source = () => text;
// The categories of a configuration that declares none.
const CATEGORIES = [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics' }, { id: 'marketing' }];

export const complete = (config) => ({ ...config, categories: config.categories ?? CATEGORIES });
export const configure = (config, from) => {
  settings = complete(config);
  text = from;
  const declared = settings.services ?? [];
  places = new Map([...settings.categories, ...declared].map(({ id }, at) => [id, at]));
  services = new Map(declared.map((one) => [one.id, one]));
};

export const ids = () => [...places.keys()];
export const place = (id) => places.get(id);
export const service = (id) => services.get(id);
