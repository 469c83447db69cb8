// Where the configuration stands: the JSON block, window.portcullisConfig, or the address in data-config. First found wins.
import { parsed, problem } from '../gate/host.js';

const inPage = () => {
  const block = document.getElementById('portcullis-config');
  if (block) return block.textContent;
  // a DOM element of that name is no configuration
  const given = window.portcullisConfig;
  if (!given || given instanceof Node) return undefined;
  try {
    return JSON.stringify(given);
  } catch (error) {
    problem('config-invalid', `window.portcullisConfig is not plain data (${error.message})`, '');
    return '{}';
  }
};

const fetched = async (url) => {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  return response.text();
};

// Calls `start` with the text, at once where the page has it. Until then everything is shut.
export const configuration = (tag, start) => {
  const text = inPage();
  if (text !== undefined) return start(text);
  const url = tag?.dataset.config;
  if (url) {
    const failed = (error) => problem('config-unavailable', `the configuration ${url} could not be fetched (${error.message}). Everything stays shut.`, '');
    return fetched(url).then(start, failed);
  }
  // it may stand below the tag
  return parsed(() => start(inPage()));
};
