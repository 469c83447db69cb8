// A Wasm module out of the string that `xtask/src/pack/wasm_text.rs` has made of it: 62 is the packing's key, and 93 stands before what is above 127.
export const unpack = (packed) => {
  const bytes = new Uint8Array(packed.length);
  let length = 0;
  for (let at = 0; at < packed.length; at++) {
    const byte = packed.charCodeAt(at) ^ 62;
    bytes[length++] = byte === 93 ? packed.charCodeAt(++at) ^ 190 : byte;
  }
  return bytes.subarray(0, length);
};
