// What another product has stored. Whatever is odd about it counts as nothing: then the visitor is asked.
import { cookies } from '../../cookie.js';
import { configuration } from '../../settings.js';

// The cookies of a name, as `name=value`.
export const present = (name) => cookies().split(/; */).filter((pair) => pair.startsWith(`${name}=`));

// The value of a cookie, or of a key in the local storage where the product may keep its choice there as well. Of two
// cookies with one name nobody knows which is meant.
export const stored = (name, local) => {
  const found = present(name);
  if (!found.length && local) return localStorage.getItem(name);
  return found.length === 1 ? found[0].slice(name.length + 1) : null;
};

// Whether a choice made then would still hold had it been made here.
export const recent = (time) => {
  const age = Date.now() - time;
  return age >= 0 && age < (configuration().cookie?.days ?? 182) * 86_400_000;
};
