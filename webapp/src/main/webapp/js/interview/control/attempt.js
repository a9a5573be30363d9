import { statistics } from '../../call/control/statistics.js';
import { Talk } from '../../conversation/control/talk.js';
import { Failure } from '../../failure/entity/failure.js';
import { InterviewSession } from '../../session/control/interview-session.js';
import { Steps } from '../entity/steps.js';
import { prepare } from './preparing.js';

/**
 * @typedef {object} Voice the interviewer's, as the page plays it
 * @property {(stream: MediaStream) => Promise<void>} play resolves when it sounds, be it after a click
 * @property {() => void} close
 *
 * @typedef {object} Parts
 * @property {import('../../session/control/api.js').Api} api
 * @property {Pick<MediaDevices, 'getUserMedia'> | undefined} devices
 * @property {(configuration: RTCConfiguration) => RTCPeerConnection} connect
 * @property {Voice} voice
 *
 * @typedef {object} Listeners
 * @property {() => void} changed something to be shown did
 * @property {(item: import('../../conversation/entity/conversation.js').Item) => void} said
 * @property {(ending: 'hung-up' | Failure) => void} over not by the candidate
 */

/** One try at an interview, from the microphone to the end; a second try is a new one. */
export class Attempt {
  reconnecting = false;
  /** @type {number | undefined} */
  endsAtMs;
  /** @type {number | undefined} */
  clickToConnectedMs;
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
    this.talk = new Talk(this.#session, {
      say: (event) => this.#preparation?.peer.say(event),
      said: listeners.said,
      spoke: listeners.changed,
    });
  }

  get microphone() {
    return this.#preparation?.microphone;
  }

  /** Everything a call needs before the click. */
  async prepare() {
    this.#preparation?.close();
    this.#preparation = await prepare(
      { ...this.#parts, session: this.#session },
      this.steps,
      {
        heard: (event) => this.talk.hear(event),
        played: (stream) => this.#play(stream),
        changed: (change) => this.#changed(change),
      },
      this.#stopped.signal,
    );
  }

  /** Resolves when connected. @param {import('../entity/invitation.js').Invitation} invitation */
  async start(invitation) {
    const clicked = performance.now();
    const { signal } = this.#stopped;
    if (!this.#preparation?.usable) await this.prepare();
    const { peer } = /** @type {import('./preparing.js').Preparation} */ (this.#preparation);
    const { sdp, endsAtMs } = await this.steps.run('session', () => this.#session.exchange(invitation, peer.sdp, signal));
    this.endsAtMs = endsAtMs;
    await this.steps.run('webrtc', () => peer.connect(sdp, signal));
    this.clickToConnectedMs = Math.round(performance.now() - clicked);
    void this.#session.report({ type: 'connected', timings: this.#timings() });
  }

  /** Resolves when the candidate can hear the interviewer. */
  async greeted() {
    const { signal } = this.#stopped;
    await this.steps.run('audio', async () => void (await Promise.all([this.talk.begun(signal), this.#sounding])));
    void this.#session.report({ type: 'connected', phase: 'audio', timings: this.#timings() });
  }

  /** The candidate ends it: nothing more is heard or said, the last words are still written down. */
  async finish() {
    this.#preparation?.mute();
    this.#parts.voice.close();
    await this.talk.saidOut();
    await this.conclude();
  }

  /** It is over; what is left is kept. Should that fail, the server ends it by itself in time. */
  async conclude() {
    this.close();
    await this.talk.save();
    await this.#session.end().catch(() => undefined);
  }

  /** @param {Failure} failure */
  async fail({ kind, code, phase }) {
    const failed = this.steps.list().find(({ status }) => status === 'failed');
    this.close();
    await this.#session.report({ type: 'failed', phase: phase ?? failed?.name, reason: code ?? kind, timings: this.#timings() });
    await this.conclude();
  }

  /** The page is going away. */
  leave() {
    this.close();
    this.#session.leave(this.talk.cutOff());
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

  #timings() {
    const { clickToConnectedMs } = this;
    return { ...this.steps.timings(), ...(clickToConnectedMs !== undefined && { clickToConnectedMs }) };
  }

  /** @param {import('../../call/control/connection.js').Change} change */
  #changed(change) {
    this.reconnecting = change === 'reconnecting';
    if (change === 'reconnecting') void this.#session.report({ type: 'reconnecting', phase: 'ice' });
    if (change === 'lost') this.#listeners.over(Failure.connectionLost());
    else if (change === 'hung-up') this.#listeners.over('hung-up');
    else this.#listeners.changed();
  }
}
