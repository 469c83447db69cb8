// Where the configuration stands: the JSON block, window.portcullisConfig, or the address in data-config. First found wins.
import { problem, whenParsed } from '../gate/events.js';
import { textAt } from '../gate/files.js';

const inPage = () => {
  const block = document.getElementById('portcullis-config');
  if (block) return block.textContent;
  const given = window.portcullisConfig;
  // an element of that name is no configuration
  if (!given || given instanceof Node) return undefined;
  try {
    return JSON.stringify(given);
  } catch (error) {
    problem('config-invalid', `window.portcullisConfig: ${error.message}`);
    return '{}';
  }
};

// Calls `start` with the text, at once where the page has it. Until then everything is shut.
export const configuration = (tag, start) => {
  const text = inPage();
  const url = tag?.dataset.config;
  if (text !== undefined) start(text);
  else if (url) {
    textAt(url).then(start, ({ message }) =>
      problem('config-unavailable', `${url}: ${message}; everything stays shut`),
    );
    // it may stand below the tag
  } else whenParsed(() => start(inPage() ?? '{}'));
};
