// tarteaucitron: docs/migration/tarteaucitron.md
import { whenParsed } from '../../events.js';
import { decided, prepare, stand } from './jobs.js';
import { act, need } from './marks.js';
import { frame, PLAYERS } from './players.js';
import { stored } from './stored.js';

export const tarteaucitron = {
  marked: [...Object.keys(PLAYERS), 'tarteaucitronOpenPanel'].map((name) => `.${name}`).join() + ',[href="#tarteaucitron"]',
  names: {},

  mark(element, ours) {
    const name = Object.keys(PLAYERS).find((name) => element.classList.contains(name));
    if (!name) return act(element, 'preferences');
    const player = frame(element, PLAYERS[name]);
    if (!player) return;
    need(player, [ours(PLAYERS[name].of)]);
    element.replaceChildren(player);
    // the parser may bring what it held before only now, behind ours
    whenParsed(() => {
      while (player.parentNode === element && player.nextSibling) player.nextSibling.remove();
    });
  },

  stand,
  prepare,
  decided,

  stored() {
    const raw = stored('tarteaucitron');
    // `wait` is no answer
    if (/^(![\w-]+=(true|false|wait))+$/.test(raw)) return Object.fromEntries([...raw.matchAll(/!([\w-]+)=(true|false)/g)].map(([, service, answer]) => [service, answer === 'true']));
  },
};
