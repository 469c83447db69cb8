// The self-test's look at colours: which of our texts, and edges of buttons, stand out too little from what lies behind them
// (WCAG 2.2, 1.4.3 and 1.4.11). Only what is in view is looked at.

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;

// A colour in whatever notation, `[r, g, b, alpha]`, 0 to 255 each.
const parsed = (colour) => {
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return pen.getImageData(0, 0, 1, 1).data;
};

const luminance = (colour) => {
  const [red, green, blue] = [...colour].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const ratio = (one, other) => {
  const [dark, light] = [luminance(parsed(one)), luminance(parsed(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

// The nearest ground that nothing shows through.
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (parsed(backgroundColor)[3] === 255) return backgroundColor;
  }
  return '#fff';
};

const OURS = '#portcullis, [data-portcullis-part=placeholder]';
const TEXT = 'button, a, p, h2, h3, label, span, small, summary, dt, dd';

// `{ what, ratio, least }`, what stands out too little.
export const contrasts = () => {
  const found = [];
  const judge = (what, front, back, least) => {
    const is = ratio(front, back);
    if (is < least) found.push({ what, ratio: Math.round(is * 100) / 100, least });
  };
  for (const root of document.querySelectorAll(OURS)) {
    for (const element of root.querySelectorAll(TEXT)) {
      // the words themselves, not what holds the element that has them
      const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (!words || !element.getClientRects().length) continue;
      const { color, borderTopColor, backgroundColor } = getComputedStyle(element);
      const name = `«${element.textContent.trim().slice(0, 40)}»`;
      judge(name, color, ground(element), 4.5);
      if (element.localName === 'button' && parsed(backgroundColor)[3] === 0) judge(`the edge of ${name}`, borderTopColor, ground(element), 3);
    }
  }
  return found;
};
