// What is wrong, in words. The core says it in the dialog's module, with the nearest right spelling: every page would pay for
// it here, and only a faulty one needs it.
import { FULL } from 'extras';
import { load } from './dialog.js';
import { problem } from './events.js';
import { source } from './settings.js';

// The configuration has a mistake: it is read by the core, which says what is wrong and leaves it out; `start` gets the rest.
export const explain = async (text, start) => {
  try {
    const { problems, config } = JSON.parse((await load()).explain(text, FULL));
    problems.forEach(({ code, message, path }) => problem(code, message, path));
    start(config);
  } catch ({ message }) {
    problem('config-invalid', `the configuration has a mistake, and what explains it did not load (${message}). Everything stays shut`);
  }
};

const told = new Set();

// Marks, or an id, that make no sense.
export const explainMarks = async (service = '', category = '') => {
  const marks = `"${service || category}"`;
  if (told.has(marks + category)) return;
  told.add(marks + category);
  try {
    const { code, message } = JSON.parse((await load()).explainMarks(source(), service, category));
    problem(code, message);
  } catch {
    problem('bad-condition', `${marks} makes no sense here and opens nothing`);
  }
};
