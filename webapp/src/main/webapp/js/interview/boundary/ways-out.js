import { confirmed } from '../../page/confirmation.js';
import { byId, setText } from '../../page/elements.js';

/**
 * @typedef {object} Actions of the page
 * @property {() => Promise<void>} signIn
 * @property {() => Promise<void>} prepare
 * @property {() => void} resumed
 * @property {() => void} cleared the conversation shown so far is removed
 */

/** The actions offered after a failure, and resuming an interview. */
export class WaysOut {
  #client;
  #invitation;
  #actions;

  /**
   * @param {import('../../client/boundary/realtime-interview.js').RealtimeInterview} client
   * @param {() => import('../../session/invitation.js').Invitation | undefined} invitation as the candidate has filled it in; undefined: it is incomplete, and the page says so
   * @param {Actions} actions
   */
  constructor(client, invitation, actions) {
    this.#client = client;
    this.#invitation = invitation;
    this.#actions = actions;
  }

  /** @param {string | undefined} way as the button names it */
  async take(way) {
    if (way === 'sign-in') await this.#actions.signIn();
    else if (way === 'end-other') await this.#takeOver();
    else if (way === 'reload') location.reload();
    else if (way === 'resume') await this.#resume();
    else if (way === 'end-found') await this.#endFound();
    else await this.#actions.prepare();
  }

  /** The interview that is open elsewhere ends, once the candidate has agreed. */
  async #takeOver() {
    const invitation = this.#invitation();
    if (invitation && (await agreed())) await this.#client.interview.takeOver(invitation);
  }

  /** Resumes the interview here, in a new call. */
  async #resume() {
    const { jobTitle } = this.#client.found ?? {};
    if (jobTitle) setText(byId('headline'), jobTitle);
    this.#actions.cleared();
    await this.#client.resume();
    this.#actions.resumed();
  }

  async #endFound() {
    if (await agreed()) await this.#client.interview.endFound();
  }
}

const agreed = () => confirmed(/** @type {HTMLDialogElement} */ (byId('end-other')));
