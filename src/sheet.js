// A style sheet for the page that no Content-Security-Policy has to allow.
export const adopt = (style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
};
