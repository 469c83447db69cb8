// Placeholders: what stands in the page instead of an embed that is shut.
import { CLOSED, standing } from './core.js';
import { holdsFocus } from './focus.js';
import { marks, scan } from './markup.js';
import { fill, link } from './notice.js';
import { placeholderTemplate, slot, speak } from './root.js';
import { ids, service as declared } from './settings.js';
import { nameOf } from './texts.js';

const before = (element) => {
  const sibling = element.previousElementSibling;
  return sibling?.dataset.portcullisPart === 'placeholder' ? sibling : undefined;
};

// Puts one directly before a shut `iframe`, `embed`, `object` or `video`, once: of what can be marked, these begin so.
export const placehold = (element) => {
  if (!/^(if|em|ob|v)/.test(element.localName) || before(element) || standing(...marks(element)) !== CLOSED) return;
  const template = placeholderTemplate(scan);
  if (!template) return;
  const copy = template.cloneNode(true);
  const [service, category] = marks(element);
  const id = service ?? category;
  fill(copy, { name: nameOf(id) });
  // its buttons say «load once» of whatever stands here
  copy.ariaLabel = copy.firstChild.textContent;
  // only a single id can be allowed for good: nobody can say yes to a condition
  const always = slot('always', copy);
  always.hidden = !ids().includes(id);
  always.dataset.portcullis = `accept:${id}`;
  link(slot('policy', copy), declared(id)?.privacyPolicy);
  speak(copy);
  element.before(copy);
};

// Whether the focus was in it: then it goes to what it stood for.
export const removePlaceholder = (element) => {
  const placeholder = before(element);
  const focused = holdsFocus(placeholder);
  placeholder?.remove();
  return focused;
};

export const standsFor = (button) => button.closest('[data-portcullis-part=placeholder]')?.nextElementSibling;
