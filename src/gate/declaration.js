// The place for the declaration table on a policy page. The table is made in the dialog's script: few pages have one.
import { problem } from './events.js';
import { loadDeclaration } from './files.js';
import { awaited } from './texts.js';
import { view } from './view.js';

export const declare = async (element) => {
  if (awaited(() => declare(element))) return;
  try {
    const { declare } = await loadDeclaration();
    // it may have been found twice
    if (!element.firstElementChild) declare(element, view());
  } catch ({ message }) {
    problem('dialog-unavailable', `the declaration table: ${message}`);
  }
};
