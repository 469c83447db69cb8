// The script tag's own lines: deny first, start the gate, and stay shut whatever goes wrong.
import './boot/deny.js';
import { initSync, start } from 'gate';
import NOTICE from 'notice.html';
import STYLE from 'gate.css';

const packed = '__PORTCULLIS_WASM__';
const bytes = new Uint8Array(packed.length);
for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
initSync({ module: new WebAssembly.Module(bytes) });
start(NOTICE, STYLE);
