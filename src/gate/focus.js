// Focus after something has gone: never <body> (WCAG 2.2, 2.4.3).
import { part } from './root.js';

export const holdsFocus = (element) => !!element?.contains(document.activeElement);

export const moveFocus = (wanted) => {
  const target = wanted || document.querySelector('main, [role=main], h1');
  if (target?.tabIndex < 0) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
};

// Whatever had focus may have gone, with a choice or with the dialog, which gives focus back to what opened it. In the next frame: to move it has
// the browser lay out the page, which it does for that frame anyway.
export const settleFocus = () =>
  requestAnimationFrame(() => {
    const { activeElement: focused, body } = document;
    if (!focused || focused === body || focused.closest('[hidden]')) moveFocus(part('reopen')?.hidden === false && part('reopen'));
  });
