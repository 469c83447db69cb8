// What the gate knows, for who shows it: the dialog's module.
import { current } from './events.js';
import { required, signalled } from './execute.js';
import { configuration } from './settings.js';
import { direction, language, nameOf, texts } from './texts.js';

export const view = () => ({ settings: configuration(), state: current(), texts: texts(), language: language(), dir: direction(), nameOf, required, gpc: signalled() });
