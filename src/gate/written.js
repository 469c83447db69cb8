// What is given to `document.cookie` to keep a choice. The core has the same in Rust, `cookie::keep`, where it is told why; a test compares
// the two.
export const written = (value, { name = 'portcullis', domain, path = '/', sameSite = 'Lax', secure = true, days = 182 } = {}, insecureLocalhost) => {
  const safe = secure && !insecureLocalhost;
  return `${name}=${value}; Max-Age=${days * 86400}; Path=${path}${domain ? `; Domain=${domain}` : ''}; SameSite=${sameSite === 'None' && !safe ? 'Lax' : sameSite}${safe ? '; Secure' : ''}`;
};
