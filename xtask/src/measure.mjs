// Sizes and digests of files, as JSON. Node brings zlib, Brotli and SHA, so that xtask need not compile them.
// Arguments: a folder, then file names below it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder, ...names] = process.argv.slice(1);
const digest = (algorithm, bytes) => `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
const measure = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length,
  sha256: digest('sha256', bytes),
  sha384: digest('sha384', bytes),
});
console.log(JSON.stringify(names.map((name) => ({ name, ...measure(readFileSync(join(folder, name))) }))));
