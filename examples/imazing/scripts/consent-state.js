// Says in words whether a service is on: <p role="status" data-consent-state="ID" data-on="…" data-off="…">.
// The text in the page is the undecided one, which also holds where Portcullis could not be loaded: nothing runs then.
(function () {
  'use strict';

  const places = Array.from(document.querySelectorAll('[data-consent-state]'), (element) => ({
    element,
    undecided: element.textContent,
  }));

  function show(portcullis) {
    const { time, pending } = portcullis.state;
    for (const { element, undecided } of places) {
      const { consentState: id, on, off } = element.dataset;
      const asked = time !== null && !pending.includes(id);
      const text = portcullis.allows(id) ? on : asked ? off : undecided;
      // a status is read out when it changes, so it is left alone when it does not
      if (element.textContent !== text) element.textContent = text;
    }
  }

  (window.portcullis ??= []).push((portcullis) => {
    show(portcullis);
    document.addEventListener('portcullis:change', () => show(portcullis));
  });
})();
