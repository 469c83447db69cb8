// The choice may be made elsewhere: in another tab, on a page that comes back out of the back/forward cache, while a page is
// prerendered or not looked at.

// Cookies tell of their changes in secure contexts; it keeps no page out of the back/forward cache, as an open channel may.
const { cookieStore } = window;
const channel = cookieStore ?? new BroadcastChannel('portcullis');

export const watch = (look) => {
  channel.addEventListener(cookieStore ? 'change' : 'message', look);
  addEventListener('pageshow', look);
  for (const type of ['visibilitychange', 'prerenderingchange']) document.addEventListener(type, look);
};

export const tellOthers = () => channel.postMessage?.(0);
