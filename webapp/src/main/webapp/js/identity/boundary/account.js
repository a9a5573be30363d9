import { Failure } from '../../failure/failure.js';
import { byId, setText } from '../../page/elements.js';
import { saysRole } from '../entity/roles.js';
import { completeSignIn, findSignIn, redirectToSignIn, redirectToSignOut } from './sign-in.js';

/** @typedef {import('./sign-in.js').SignIn} SignIn */

/** The user of the page: signing in, signing in again without leaving the page, signing out. */
export class Account {
  /** @type {SignIn | undefined} */
  #signIn;
  #signedIn = true;
  #name = '';
  #texts;
  #changed;
  #provider = /** @type {import('./sign-in.js').Provider} */ ({});

  /** @type {import('../../net/api.js').Tokens} */
  tokens = {
    token: () => this.#known().token(),
    renewed: () => this.#known().renewed(),
    last: () => this.#signIn?.last(),
  };

  /** @param {import('../../page/elements.js').Texts} texts @param {() => void} changed signed in again, or signed out */
  constructor(texts, changed) {
    this.#texts = texts;
    this.#changed = changed;
  }

  /**
   * @param {import('./sign-in.js').Provider} provider
   * @returns {Promise<boolean | undefined>} whether a user is signed in; undefined: this page is not to be shown
   */
  async open(provider) {
    this.#signIn = await findSignIn(provider);
    if (!(await completeSignIn(this.#signIn))) return undefined;
    const account = await this.#signIn.account();
    this.#signIn.changed = (signedIn) => this.#signedInChanged(signedIn);
    this.#name = account?.name ?? '';
    byId('account').textContent = this.#name;
    byId('sign-out').hidden = !account || !this.#signIn.signOut;
    this.#provider = provider;
    this.#offerPositions();
    return Boolean(account);
  }

  /** Of a candidate whose link is the sign-in. */
  get invitation() {
    return this.#signIn?.invitation;
  }

  /** Leaves the page, unless a hosting page signs in. @returns {Promise<boolean>} whether a user is signed in now */
  async signIn() {
    await redirectToSignIn(this.#known());
    return Boolean(await this.#known().account());
  }

  /** Without leaving the page. @returns {Promise<boolean>} whether that worked; if not, the page shows why */
  async signInAgain() {
    setText(byId('sign-in-again-note'), '');
    try {
      await this.#known().signInAgain();
      return true;
    } catch (error) {
      const { kind } = Failure.from(error);
      setText(byId('sign-in-again-note'), kind === 'sign_in_other' ? this.#texts('again.other', this.#name) : this.#texts('again.failed'));
      return false;
    }
  }

  async signOut() {
    await redirectToSignOut(this.#known());
  }

  /** The notice that the sign-in has ended. @param {string} state of the page @param {boolean} elsewhere the page shows it already */
  show(state, elsewhere) {
    byId('sign-in-again').hidden = this.#signedIn || elsewhere || state === 'idle' || state === 'signed_out';
    setText(byId('sign-in-again-text'), this.#texts(state === 'active' ? 'again.active' : 'again.other_times'));
  }

  /** To recruiters; a hosting page hands out the first token later than that. */
  #offerPositions() {
    const { roles = '', recruiters = '' } = this.#provider;
    byId('positions-link').hidden = !saysRole(this.#signIn?.last(), roles.split(','), recruiters.split(','));
  }

  /** @param {boolean} signedIn */
  #signedInChanged(signedIn) {
    if (signedIn) this.#offerPositions();
    if (signedIn) setText(byId('sign-in-again-note'), '');
    if (signedIn === this.#signedIn) return;
    this.#signedIn = signedIn;
    this.#changed();
  }

  #known() {
    if (!this.#signIn) throw Failure.signInExpired();
    return this.#signIn;
  }
}
