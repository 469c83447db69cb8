// Klaro: docs/migration/klaro.md
import { need } from './marks.js';
import { stored } from './stored.js';

export const klaro = {
  // `data-name` alone may be anybody's
  marked: 'script[data-name]:is([type="text/plain"],[type="opt-in"],[data-src]),[data-name]:is([data-src],[data-href])',
  names: {},

  mark(element, ours) {
    // older versions write type="opt-in", and a script without address and type is as inert
    if (element.localName === 'script' && !element.hasAttribute('src')) element.type = 'text/plain';
    need(element, [ours(element.dataset.name)]);
  },

  stored() {
    const answers = JSON.parse(decodeURIComponent(stored('klaro', true)));
    return Object.values(answers).every((answer) => typeof answer === 'boolean') ? answers : undefined;
  },
};
