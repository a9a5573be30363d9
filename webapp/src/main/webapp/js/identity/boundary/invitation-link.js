const SECRET = 'vocahire.invitation';
/** That the link was accepted in this tab. */
const CLICKED = 'vocahire.invitation.clicked';

/**
 * Takes the secret of a link out of the address, before anything else reads that: what stands there is in the
 * browser's history and in whatever a candidate copies. It is kept in the tab, as long as that is open. A link
 * with the job in its query is of a candidate with an account.
 */
export function takeInvitation() {
  const secret = new URLSearchParams(location.hash.slice(1)).get('invitation');
  if (secret !== null) {
    history.replaceState(null, '', location.pathname + location.search);
    if (secret !== sessionStorage.getItem(SECRET)) sessionStorage.removeItem(CLICKED);
    sessionStorage.setItem(SECRET, secret);
  } else if (new URLSearchParams(location.search).has('jobTitle')) sessionStorage.removeItem(SECRET);
  return secret !== null;
}

/** What {@link takeInvitation} has kept in this tab. */
export function keptInvitation() {
  const secret = sessionStorage.getItem(SECRET);
  return secret === null ? undefined : { secret, clickedBefore: sessionStorage.getItem(CLICKED) !== null, clicked: () => sessionStorage.setItem(CLICKED, 'yes') };
}
