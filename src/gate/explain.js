// A configuration, or marks, that are not right as they stand. What is wrong is said by the core in a module of its own, which
// also writes out names of the service catalogue: every page would pay for it here, and few need it.
import { FULL } from 'extras';
import { current, problem, signals } from './events.js';
import { loadExplanation } from './files.js';
import { configuration } from './settings.js';

const tag = document.currentScript;

// The configuration has a mistake, or names: the core says what is wrong and leaves it out; `start` gets the rest.
export const explain = async (text, start) => {
  try {
    const { problems, config } = await (await loadExplanation()).explain(text, FULL);
    problems.forEach(({ code, message, path }) => problem(code, message, path));
    start(config);
  } catch ({ message }) {
    problem('config-invalid', `portcullis-explain.js failed: ${message}; everything stays shut`);
  }
};

const told = new Set();

// Marks, or an id, that make no sense.
export const explainMarks = async (service = '', category = '') => {
  const marks = `"${service || category}"`;
  if (told.has(marks + category)) return;
  told.add(marks + category);
  try {
    const { code, message } = (await loadExplanation()).explainMarks(configuration(), service, category);
    problem(code, message);
  } catch {
    problem('bad-condition', `${marks} makes no sense here`);
  }
};

// The self-test.
export const check = async () => (await loadExplanation()).check({ settings: configuration(), signals, tag, mode: current().mode });
