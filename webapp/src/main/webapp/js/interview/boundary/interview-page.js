import { InterviewerAudio } from '../../call/boundary/interviewer-audio.js';
import { LevelMeter } from '../../call/boundary/level-meter.js';
import { ConversationView } from '../../conversation/boundary/conversation-view.js';
import { inChosenLanguage, offerLanguages } from '../../language/boundary/page-language.js';
import { Api } from '../../session/control/api.js';
import { Account } from '../../signin/boundary/account.js';
import { Interview } from '../control/interview.js';
import { confirmed } from './confirmation.js';
import { byId, readTexts, setText } from './elements.js';
import { InvitationForm } from './invitation-form.js';
import { PageView } from './page-view.js';
import { TimeLeft } from './time-left.js';

/** The page: joins the parts, and turns clicks into actions. */
class InterviewPage {
  #root = byId('interview');
  #texts = readTexts();
  #view = new PageView(this.#root, this.#texts);
  #form = new InvitationForm(this.#texts);
  #timeLeft = new TimeLeft(byId('time-left'));
  #ownLevel = new LevelMeter(byId('own-level'));
  #conversation = new ConversationView(byId('conversation'), byId('caption'), this.#texts);
  #voice = new InterviewerAudio(/** @type {HTMLAudioElement} */ (byId('interviewer-audio')), byId('allow-sound'));
  #account = new Account(this.#texts, () => this.#signedInOrOut());
  #interview;

  constructor() {
    this.#interview = new Interview(
      {
        api: new Api({ base: new URL('api/', document.baseURI), tokens: this.#account.tokens }),
        devices: navigator.mediaDevices,
        connect: (configuration) => new RTCPeerConnection(configuration),
        voice: this.#voice,
        aliveEveryMs: Number(this.#root.dataset.aliveEveryMs),
      },
      { changed: () => this.#show(), said: (item) => this.#said(item) },
    );
    // For tests and support: document.querySelector('#interview').interview.debug()
    Object.assign(this.#root, { interview: { debug: () => this.#debug() } });
  }

  /** Finds out whether somebody is signed in. */
  async open() {
    if (!inChosenLanguage()) return;
    offerLanguages(byId('languages'));
    this.#listen();
    try {
      const signedIn = await this.#account.open(this.#root.dataset);
      if (signedIn === undefined) return setText(byId('loading'), this.#texts('sign_in.done'));
      this.#interview.open(signedIn);
    } catch (error) {
      this.#interview.fail(error);
    } finally {
      this.#form.show(this.#root.dataset.language);
    }
  }

  #listen() {
    /** @param {string} id @param {() => Promise<unknown>} action */
    const on = (id, action) => byId(id).addEventListener('click', () => void action());
    on('sign-in', () => this.#goSignIn());
    on('sign-in-again-now', () => this.#account.signInAgain());
    on('sign-out', () => this.#account.signOut());
    on('allow-microphone', () => this.#prepare());
    on('end-interview', () => this.#interview.end());
    on('way-out', () => this.#takeWayOut());
    byId('invitation').addEventListener('submit', (event) => (event.preventDefault(), void this.#start()));
    addEventListener('online', () => this.#interview.wake());
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#interview.hide() : this.#interview.wake()));
    addEventListener('pagehide', () => this.#interview.leave());
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  }

  async #takeWayOut() {
    const { way } = byId('way-out').dataset;
    if (way === 'sign-in') await this.#goSignIn();
    else if (way === 'end-other') await this.#takeOver();
    else await this.#prepare();
  }

  /** The interview that is open elsewhere ends, once the candidate has agreed. */
  async #takeOver() {
    const invitation = this.#form.read();
    if (!invitation || !(await confirmed(/** @type {HTMLDialogElement} */ (byId('end-other'))))) return;
    await this.#interview.takeOver(invitation);
  }

  /** The page is left only where that loses nothing. */
  async #goSignIn() {
    const { undelivered } = this.#interview;
    try {
      if (await (undelivered ? this.#account.signInAgain() : this.#account.signIn())) this.#interview.open(true);
    } catch (error) {
      this.#interview.fail(error);
    }
  }

  async #prepare() {
    this.#conversation.clear();
    await this.#interview.prepare();
    const { microphone } = this.#interview.attempt;
    if (this.#interview.prepared && microphone) this.#ownLevel.follow(microphone);
  }

  async #start() {
    const invitation = this.#form.read();
    if (invitation) await this.#interview.start(invitation);
  }

  #show() {
    const { attempt, state } = this.#interview;
    const { endsAtMs } = attempt.watching;
    this.#view.show(this.#interview);
    this.#account.show(state, state === 'error' && byId('way-out').dataset.way === 'sign-in');
    if (state === 'active' && endsAtMs) this.#timeLeft.show(endsAtMs);
    if (state !== 'active') this.#timeLeft.close();
    if (state === 'ended' || state === 'error') this.#ownLevel.close();
  }

  /** @param {import('../../conversation/entity/conversation.js').Item} item */
  #said(item) {
    this.#conversation.show(this.#interview.attempt.talk.conversation.inOrder());
    this.#conversation.caption(item);
  }

  /** What could not be sent while nobody was signed in is sent now. */
  #signedInOrOut() {
    this.#interview.wake();
    this.#show();
  }

  async #debug() {
    const { attempt, state } = this.#interview;
    const steps = attempt.steps.list().map(({ name, status, ms }) => ({ name, status, ms }));
    return { state, steps, call: await attempt.statistics(), conversation: attempt.talk.conversation.inOrder() };
  }
}

void new InterviewPage().open();
