// Notes what a page would otherwise keep to itself, the same way in every engine: errors, warnings, refusals of the
// policy, and the events of the interface, in order.
(() => {
  const notes = { errors: [], warnings: [], violations: [], events: [] };
  Object.defineProperty(window, 'witness', { value: notes });
  // Chromium alone repeats the message in the stack.
  const trace = error => error.stack?.includes(error.message) ? error.stack : `${error}\n${error.stack ?? ''}`;
  const json = value => { try { return JSON.stringify(value) ?? String(value); } catch { return String(value); } };
  const text = value => value instanceof Error ? trace(value) : typeof value === 'string' ? value : json(value);
  for (const [level, list] of [['error', notes.errors], ['warn', notes.warnings]]) {
    const original = console[level];
    console[level] = (...values) => { list.push(values.map(text).join(' ')); original.apply(console, values); };
  }
  // Exceptions only: an element that fails to load is an `error` event too, and often wanted.
  addEventListener('error', event => { if (event.message) notes.errors.push('uncaught: ' + event.message + ' ' + text(event.error)); });
  addEventListener('unhandledrejection', event => notes.errors.push('unhandled: ' + text(event.reason)));
  document.addEventListener('securitypolicyviolation', event => notes.violations.push(event.effectiveDirective + ' ' + event.blockedURI));
  for (const name of ['ready', 'change', 'erase', 'show', 'hide', 'error']) {
    document.addEventListener('portcullis:' + name, event => {
      let detail = null;
      try { detail = JSON.parse(JSON.stringify(event.detail ?? null)); } catch (error) { detail = { unclonable: String(error) }; }
      notes.events.push({ type: name, detail, readyState: document.readyState, ran: [...(window.ran ?? [])] });
    });
  }
})();
