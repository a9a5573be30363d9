/**
 * Whether a token says one of these roles; only for what the page shows, the server decides what its bearer may.
 *
 * @param {string | undefined} token a JWT; any other has no roles that a page could read
 * @param {string[]} claims names, or paths of names with `/` between them
 * @param {string[]} roles
 */
export function saysRole(token, claims, roles) {
  try {
    const payload = (token ?? '').split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    const json = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (char) => char.charCodeAt(0))));
    return claims.flatMap((path) => values(at(json, path))).some((role) => roles.includes(role));
  } catch {
    return false;
  }
}

/** The longest name that exists counts, for names may hold slashes themselves. @param {any} object @param {string} path @returns {unknown} */
function at(object, path) {
  if (path in object) return object[path];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const inner = object[path.slice(0, end)];
    if (inner && typeof inner === 'object') return at(inner, path.slice(end + 1));
  }
  return undefined;
}

/** @param {unknown} value a list, or names with spaces between them @returns {string[]} */
const values = (value) => (Array.isArray(value) ? value : String(value ?? '').split(' '));
