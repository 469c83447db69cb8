// A Wasm module out of the string that `xtask/src/pack/wasm_text.rs` has made of it.
export const unpack = (packed) => {
  const bytes = new Uint8Array(packed.length);
  // 112 is the packing's key; what it has moved up by 256 comes back by itself, for a byte keeps the low eight bits
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at) ^ 112;
  return bytes;
};
