// The choice may be made elsewhere: in another tab, on a page that comes back out of the back/forward cache, while a page is
// prerendered or not looked at.
import { kept } from './cookie.js';
import { configuration } from './settings.js';

// Cookies tell of their changes in secure contexts; it keeps no page out of the back/forward cache, as an open channel may.
const { cookieStore } = window;
const channel = cookieStore ?? new BroadcastChannel('portcullis');

export const watch = (look) => {
  channel.addEventListener(cookieStore ? 'change' : 'message', ({ changed, deleted }) => {
    // others write cookies all the time, this page has just written one, and each look takes a millisecond or three
    const news = ({ name, value }) => name === (configuration().cookie?.name ?? 'portcullis') && value !== kept;
    if (!changed || [...changed, ...deleted].some(news)) look();
  });
  // each page is shown once, and has looked
  addEventListener('pageshow', ({ persisted }) => persisted && look());
  for (const type of ['visibilitychange', 'prerenderingchange']) document.addEventListener(type, look);
};

export const tellOthers = () => channel.postMessage?.(0);
