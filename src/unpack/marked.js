// A Wasm module out of the string that `xtask/src/pack/wasm_text.rs` has made of it: 62 is the packing's key, and `c` stands before what is above
// 127. Every page view waits for this: the browser's own functions and four bytes at a time take half as long as a loop over characters.
export const unpack = (packed) => {
  const words = new Uint32Array(packed.length / 4 + 1);
  new TextEncoder().encodeInto(packed, new Uint8Array(words.buffer));
  const bytes = new Uint8Array(words.map((word) => word ^ 0x3e3e3e3e).buffer);
  let from = 0;
  let to = 0;
  let high = 0;
  for (const { length } of packed.split('c')) {
    bytes.copyWithin(to, from, from + length);
    bytes[to] ^= high;
    // nothing between two marks: the second one is no mark, it stands for a byte above 127
    if (high && !length) {
      bytes[to++] = 221;
      high = 0;
    } else high = 128;
    to += length;
    from += length + 1;
  }
  return bytes.subarray(0, to);
};
