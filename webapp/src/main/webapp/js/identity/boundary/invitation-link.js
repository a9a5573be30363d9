const SECRET = 'vocahire.invitation';
/** That the link was accepted in this tab. */
const CLICKED = 'vocahire.invitation.clicked';

/** Where a browser refuses storage, as to a frame of another site, what is kept ends with a reload. @type {Map<string, string>} */
const unstored = new Map();

/**
 * Takes the secret of a link out of the address, before anything else reads that: what stands there is in the
 * browser's history and in whatever a candidate copies. It is kept in the tab, as long as that is open. A link
 * with the job in its query is of a candidate with an account.
 */
export function takeInvitation() {
  const secret = new URLSearchParams(location.hash.slice(1)).get('invitation');
  if (secret !== null) {
    history.replaceState(null, '', location.pathname + location.search);
    if (secret !== read(SECRET)) remove(CLICKED);
    keep(SECRET, secret);
  } else if (new URLSearchParams(location.search).has('jobTitle')) remove(SECRET);
  return secret !== null;
}

/** What {@link takeInvitation} has kept in this tab. */
export function keptInvitation() {
  const secret = read(SECRET);
  return secret === undefined ? undefined : { secret, clickedBefore: read(CLICKED) !== undefined, clicked: () => keep(CLICKED, 'yes') };
}

/** @param {string} key */
function read(key) {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return unstored.get(key);
  }
}

/** @param {string} key @param {string} value */
function keep(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    unstored.set(key, value);
  }
}

/** @param {string} key */
function remove(key) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    unstored.delete(key);
  }
}
