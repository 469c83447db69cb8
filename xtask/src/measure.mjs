// Sizes and digests of files, as JSON; with `write` as the first argument each is put beside its file, compressed, as `.br` and `.gz`. Node brings
// zlib, Brotli and SHA, so that xtask need not compile them. Arguments: `write` or `measure`, a folder, then file names below it.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [what, folder, ...names] = process.argv.slice(1);
const digest = (algorithm, bytes) => `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
const measure = (name) => {
  const path = join(folder, name);
  const bytes = readFileSync(path);
  const gzip = gzipSync(bytes, { level: 9 });
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  if (what === 'write') {
    writeFileSync(`${path}.gz`, gzip);
    writeFileSync(`${path}.br`, brotli);
  }
  return { name, raw: bytes.length, gzip: gzip.length, brotli: brotli.length, sha256: digest('sha256', bytes), sha384: digest('sha384', bytes) };
};
console.log(JSON.stringify(names.map(measure)));
