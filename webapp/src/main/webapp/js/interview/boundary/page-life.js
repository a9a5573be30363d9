import { takeInvitation } from '../../identity/boundary/invitation-link.js';

/** Follows the visibility of the page and the network. @param {import('../../client/control/interview.js').Interview} interview */
export function followPage(interview) {
  addEventListener('online', () => interview.wake());
  document.addEventListener('visibilitychange', () => (document.hidden ? interview.hide() : interview.wake()));
  addEventListener('pagehide', () => interview.leave());
  addEventListener('hashchange', () => takeInvitation() && location.reload()); // another link, in the same tab
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}
