// What a script asks for without an element: it fails at once, as it would without a network.
import { closed } from './hosts.js';
import { calls, patch } from './patch.js';

// A socket or event source whose connection was refused. A real one could fail only by asking somebody.
const refused = (type, address, prototype, last, events) => {
  const fields = { url: new URL(address, document.baseURI).href, readyState: 0, bufferedAmount: 0, protocol: '', extensions: '', binaryType: 'blob', withCredentials: false };
  const object = Object.setPrototypeOf(new EventTarget(), prototype);
  for (const name of Object.keys(fields)) if (name in type.prototype) Object.defineProperty(object, name, { value: fields[name], writable: true, configurable: true });
  for (const name of ['open', 'message', 'error', 'close']) {
    if (!(`on${name}` in type.prototype)) continue;
    Object.defineProperty(object, `on${name}`, { value: null, writable: true, configurable: true });
    object.addEventListener(name, (event) => object[`on${name}`]?.(event));
  }
  for (const name of ['send', 'close']) if (name in type.prototype) Object.defineProperty(object, name, { value() {}, configurable: true });
  setTimeout(() => {
    object.readyState = last;
    events.forEach((event) => object.dispatchEvent(event()));
  });
  return object;
};

const constructs = (last, events) => ({
  construct: (own, given, target) =>
    closed(given[0]) === undefined ? Reflect.construct(own, given, target) : refused(own, given[0], target.prototype, last, events),
});

const error = () => new Event('error');
const close = () => new CloseEvent('close', { code: 1006 });

// What the request goes to and how, by request: `open` says it, `send` asks.
const opened = new WeakMap();

export const requests = () => {
  const category = (input) => closed(input?.url ?? input);
  patch(
    window,
    'fetch',
    calls((self, [input]) => {
      const of = category(input);
      return of !== undefined && [Promise.reject(new TypeError(`Portcullis: the request waits until "${of}" is allowed`))];
    }),
  );
  patch(
    Navigator.prototype,
    'sendBeacon',
    calls((self, [address]) => closed(address) !== undefined && [false]),
  );
  const { prototype } = XMLHttpRequest;
  const { open } = prototype;
  patch(prototype, 'open', calls((self, given) => void opened.set(self, given)));
  patch(
    prototype,
    'send',
    calls((self) => {
      const given = opened.get(self);
      // Nothing is behind this address, so the browser itself makes the failure, with all its events and none of the network.
      if (given && closed(given[1]) !== undefined) open.call(self, 'GET', 'blob:portcullis', given.length < 3 || given[2]);
    }),
  );
  patch(window, 'WebSocket', constructs(3, [error, close]));
  patch(window, 'EventSource', constructs(2, [error]));
};
