// A Wasm module out of the string that `xtask/src/pack/wasm_text.rs` has made of it.
export const unpack = (packed) => {
  const bytes = new Uint8Array(packed.length);
  // 62 is the packing's key
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at) ^ 62;
  return bytes;
};
