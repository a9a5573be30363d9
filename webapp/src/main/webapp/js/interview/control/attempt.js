import { statistics } from '../../call/control/statistics.js';
import { Talk } from '../../conversation/control/talk.js';
import { InterviewSession } from '../../session/control/interview-session.js';
import { Steps } from '../entity/steps.js';
import { connecting } from './connecting.js';
import { prepare } from './preparing.js';
import { Reports } from './reports.js';
import { Watching } from './watching.js';

/**
 * @typedef {{play: (stream: MediaStream) => Promise<void>, close: () => void}} Voice the interviewer's, as the page plays
 *   it; `play` resolves when it sounds, be it after a click
 *
 * @typedef {import('./preparing.js').Browser & {api: import('../../session/control/api.js').Api, voice: Voice, aliveEveryMs: number,
 *   controls?: Pick<import('../../controls/control/controls.js').Controls, 'join' | 'hear'>}} Parts `aliveEveryMs`: how often the server is told that the page is there
 *
 * @typedef {object} Listeners
 * @property {() => void} changed something to be shown did
 * @property {(item: import('../../conversation/entity/conversation.js').Item) => void} said
 * @property {(sign: import('../../session/entity/ending.js').Sign) => void} over not by the candidate
 */

/** One try at an interview, from the microphone to the end; a second try is a new one. */
export class Attempt {
  reconnecting = false;
  #stopped = new AbortController();
  #sounding = Promise.resolve();
  /** @type {import('./preparing.js').Preparation | undefined} */
  #preparation;
  #parts;
  #listeners;
  #session;

  /** @param {Parts} parts @param {Listeners} listeners */
  constructor(parts, listeners) {
    this.#parts = parts;
    this.#listeners = listeners;
    this.#session = new InterviewSession(parts.api);
    this.steps = new Steps(listeners.changed);
    this.reports = new Reports(this.#session, this.steps);
    this.talk = new Talk(this.#session, {
      say: (event) => this.#preparation?.peer.say(event),
      said: listeners.said,
      spoke: listeners.changed,
    });
    this.watching = new Watching(this.#session, parts.aliveEveryMs, {
      warned: (minutes) => (this.talk.windUp(minutes), listeners.changed()),
      over: listeners.over,
    });
  }

  get microphone() {
    return this.#preparation?.microphone;
  }

  /** Everything a call needs before the click. */
  async prepare() {
    this.#preparation?.close();
    /** @type {import('../../call/control/peer.js').Listeners} */
    const listeners = {
      heard: (event) => (this.talk.hear(event), this.#parts.controls?.hear(event)),
      played: (stream) => this.#play(stream),
      changed: (change) => this.#changed(change),
    };
    this.#preparation = await prepare({ ...this.#parts, session: this.#session }, this.steps, listeners, this.#stopped.signal);
  }

  /** Resolves when connected. @param {import('../entity/invitation.js').Invitation} invitation */
  async start(invitation) {
    const clicked = performance.now();
    const { signal } = this.#stopped;
    if (!this.#preparation?.usable) await this.prepare();
    const preparation = /** @type {import('./preparing.js').Preparation} */ (this.#preparation);
    const endsAtMs = await connecting({ session: this.#session, steps: this.steps, reports: this.reports, preparation }, invitation, signal);
    void this.reports.connected(performance.now() - clicked, preparation.peer.stats());
    this.#parts.controls?.join(preparation);
    this.watching.begin(endsAtMs, signal);
  }

  /** Resolves when the candidate can hear the interviewer. */
  async greeted() {
    const { signal } = this.#stopped;
    await this.steps.run('audio', async () => void (await Promise.all([this.talk.begun(signal), this.#sounding])));
    void this.reports.heard();
  }

  /** The candidate ends it: nothing more is heard or said, the last words are still written down. */
  async finish() {
    this.#preparation?.mute();
    this.#parts.voice.close();
    await this.talk.saidOut();
    await this.conclude();
  }

  /** It is over, and not by the candidate: why? @param {import('../../session/entity/ending.js').Sign} sign */
  ending(sign) {
    this.close();
    return this.watching.ending(sign);
  }

  /** It is over; what is left is kept. A server that could not be told is, once it has all; else it ends it by itself. */
  async conclude() {
    this.close();
    await this.talk.save();
    await this.#session.end().catch(() => void this.talk.saved().then(() => this.#session.end()).catch(() => undefined));
  }

  /** @param {import('../../failure/entity/failure.js').Failure} failure */
  async fail(failure) {
    this.close();
    await this.reports.failed(failure);
    await this.conclude();
  }

  /** The network is back, or the page is looked at again. */
  wake() {
    this.watching.wake();
    this.talk.wake();
  }

  /** The page is going away. */
  leave() {
    this.close();
    this.#session.leave(this.talk.leave());
  }

  close() {
    this.#stopped.abort();
    this.#preparation?.close();
    this.#parts.voice.close();
  }

  async statistics() {
    return this.#preparation && statistics(await this.#preparation.peer.stats());
  }

  /** @param {MediaStream} stream */
  #play(stream) {
    this.#sounding = this.#parts.voice.play(stream);
    this.#sounding.catch(() => undefined); // `greeted` tells, if it comes to that
  }

  /** @param {import('../../call/control/connection.js').Change} change */
  #changed(change) {
    this.reconnecting = change === 'reconnecting';
    if (change === 'reconnecting') void this.reports.reconnecting();
    if (change === 'lost' || change === 'hung-up') this.#listeners.over(change);
    else this.#listeners.changed();
  }
}
