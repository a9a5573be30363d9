import { InterviewerAudio } from '../../call/boundary/interviewer-audio.js';
import { LevelMeter } from '../../call/boundary/level-meter.js';
import { RealtimeInterview } from '../../client/boundary/realtime-interview.js';
import { CallControls } from '../../controls/boundary/call-controls.js';
import { TimeLeft } from '../../controls/boundary/time-left.js';
import { ConversationView } from '../../conversation/boundary/conversation-view.js';
import { Account } from '../../identity/boundary/account.js';
import { takeInvitation } from '../../identity/boundary/invitation-link.js';
import { Api } from '../../net/api.js';
import { byId, readTexts, setText } from '../../page/elements.js';
import { inChosenLanguage, offerLanguages } from '../../page/page-language.js';
import { BeforeTheCall } from '../../readiness/boundary/before-the-call.js';
import { InvitationForm } from './invitation-form.js';
import { followPage } from './page-life.js';
import { PageView } from './page-view.js';
import { WaysOut } from './ways-out.js';

/** The page: joins the parts, and turns clicks into actions. */
class InterviewPage {
  #root = byId('interview');
  #texts = readTexts();
  #view = new PageView(this.#root, this.#texts);
  #form = new InvitationForm(this.#texts);
  #timeLeft = new TimeLeft(byId('time-left'));
  #before = new BeforeTheCall(this.#texts, () => this.#prepare());
  #ownLevel = new LevelMeter(byId('own-level'), (samples) => this.#before.measure(samples));
  #conversation = new ConversationView(byId('conversation'), byId('caption'), this.#texts);
  #voice = new InterviewerAudio(/** @type {HTMLAudioElement} */ (byId('interviewer-audio')), byId('allow-sound'));
  #inCall = new CallControls(this.#texts, this.#before.chosen, {
    caption: (item) => (this.#conversation.caption(item), this.#showConversation()),
    prepare: () => void this.#prepare(),
    follow: (track) => (track ? this.#ownLevel.follow(new MediaStream([track])) : this.#ownLevel.close()),
  });
  #account = new Account(this.#texts, () => this.#signedInOrOut());
  #client = new RealtimeInterview({
    ...this.#inCall.parts,
    base: new URL('api/', document.baseURI),
    tokens: this.#account.tokens,
    voice: this.#voice,
    heartbeatEveryMs: Number(this.#root.dataset.heartbeatEveryMs),
    traced: this.#root.dataset.traced === 'true',
  });
  #interview = this.#client.interview;
  #waysOut = new WaysOut(this.#client, () => this.#before.agreed(this.#form.read()), {
    signIn: () => this.#goSignIn(),
    prepare: () => this.#prepare(),
    resumed: () => this.#followMicrophone(),
    cleared: () => this.#conversation.clear(),
  });

  constructor() {
    this.#before.asks(new Api({ base: new URL('api/', document.baseURI), tokens: this.#account.tokens }));
    this.#client.addEventListener('change', () => this.#show());
    this.#client.addEventListener('message', (event) => this.#itemChanged(/** @type {CustomEvent} */ (event).detail));
    // For tests and support: document.querySelector('#interview').interview.debug()
    Object.assign(this.#root, { interview: { debug: () => this.#client.debug() } });
  }

  /** Finds out whether a user is signed in. */
  async open() {
    takeInvitation();
    if (!inChosenLanguage()) return;
    offerLanguages(byId('languages'));
    this.#listen();
    try {
      const signedIn = await this.#account.open(this.#root.dataset);
      if (signedIn === undefined) return setText(byId('loading'), this.#texts('sign_in.done'));
      this.#form.expect(this.#account, () => this.#interview.open(true));
      this.#interview.open(signedIn);
    } catch (error) {
      this.#interview.fail(error);
    } finally {
      this.#form.show(this.#account.invitation?.position);
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
    on('way-out', () => this.#waysOut.take(byId('way-out').dataset.way));
    on('resume-interview', () => this.#waysOut.take('resume'));
    on('end-found', () => this.#waysOut.take('end-found'));
    byId('invitation').addEventListener('submit', (event) => (event.preventDefault(), void this.#start()));
    followPage(this.#interview);
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
    if (!this.#before.agreed({})) return this.#interview.open(true); // where the question is
    this.#conversation.clear();
    await this.#interview.prepare();
    this.#followMicrophone();
  }

  #followMicrophone() {
    const { attempt, prepared } = this.#interview;
    if (!prepared || !attempt.microphone?.getAudioTracks().length) return;
    this.#ownLevel.follow(attempt.microphone);
    this.#before.follow(attempt.microphone);
  }

  async #start() {
    const invitation = this.#before.agreed(this.#form.read());
    if (invitation) await this.#interview.start(invitation);
  }

  #show() {
    const { attempt, state } = this.#interview;
    this.#view.show(this.#interview);
    this.#before.show(this.#interview);
    this.#inCall.show(this.#interview);
    this.#account.show(state, state === 'error' && byId('way-out').dataset.way === 'sign-in');
    const running = state === 'active' || state === 'reconnecting';
    if (running && attempt.session.endsAtMs) this.#timeLeft.show(() => attempt.session.endsAtMs);
    if (!running) this.#timeLeft.close();
    if (state === 'ended' || state === 'error') this.#ownLevel.close();
  }

  /** @param {import('../../transcript/item.js').Item} item */
  #itemChanged(item) {
    this.#inCall.itemChanged(item);
    this.#showConversation();
  }

  #showConversation() {
    this.#conversation.show(this.#inCall.paced(this.#interview.attempt.conversation.items.inOrder()));
  }

  /** What could not be sent without a token is sent now. */
  #signedInOrOut() {
    this.#interview.wake();
    this.#show();
  }
}

void new InterviewPage().open();
