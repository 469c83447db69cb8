// The lines of portcullis-boot.js, to be inlined before an `async` tag.
import { page } from './deny.js';
import { denyEarly } from './early.js';

const block = document.getElementById('portcullis-config');
try {
  denyEarly((block ? JSON.parse(block.textContent) : page.portcullisConfig).signals);
} catch {
  // it says nothing about signals, or nothing that could be read
}
