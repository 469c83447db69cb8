// Focus after something has gone: never <body> (WCAG 2.2, 2.4.3).

export const holdsFocus = (element) => !!element?.contains(document.activeElement);

export const lostFocus = () => {
  const { activeElement: focused, body } = document;
  return !focused || focused === body || !focused.getClientRects().length;
};

export const moveFocus = (wanted) => {
  const target = wanted || document.querySelector('main, [role=main], h1');
  if (target?.tabIndex < 0) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
};
