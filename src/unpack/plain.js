// The same of a module that no byte is left over in to be a mark: the explaining one, and what a development build makes.
export const unpack = (packed) => Uint8Array.from(packed, (character) => character.charCodeAt() ^ 62);
