// Everything to give to `document.cookie` to remove a cookie: it does not tell where it was set, so it is removed wherever it may be. The
// core has the same in Rust, `erase::removals`, where it is told why; a test compares the two.
export const removals = (name, declared, host, path) => {
  const labels = host.split('.');
  const domains = ['', ...labels.map((_, at) => `; Domain=${labels.slice(at).join('.')}`)];
  const paths = ['/', declared];
  for (let end = 2; end <= path.length; end++) if (end === path.length || path[end] === '/' || path[end - 1] === '/') paths.push(path.slice(0, end));
  const kinds = ['', '; Secure; SameSite=None; Partitioned', ...(name.startsWith('__') ? ['; Secure'] : [])];
  return paths.flatMap((path) => domains.flatMap((domain) => kinds.map((kind) => `${name}=; Path=${path}${domain}${kind}; Max-Age=0`)));
};
