// Our marks, for elements that have another product's.
import { ids, service } from '../../settings.js';

// Opens an element once all of these are allowed. What a site has marked for us itself stays as it is; an id that nobody
// declares is kept, so that the element stays shut and the console names it.
export const need = (element, all) => {
  const { dataset } = element;
  if (dataset.category !== undefined || dataset.service !== undefined) return;
  if (all.length > 1) dataset.category = all.join(' & ');
  else if (!service(all[0]) && ids().includes(all[0])) dataset.category = all[0];
  else dataset.service = all[0] ?? '';
};

// Lets a click on an element act.
export const act = (element, action) => {
  if (action) element.dataset.portcullis ??= action;
};
