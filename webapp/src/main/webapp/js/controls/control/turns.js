import { INITIAL, adjustedTurnDetection } from '../entity/participation.js';
import { Timer } from './timer.js';

/**
 * @typedef {import('../entity/participation.js').Participation} Participation
 * @typedef {import('../entity/participation.js').TurnDetection} TurnDetection
 * @typedef {{type: string} & Record<string, any>} Event of the data channel
 */

/** A cancelled reply ends at once with `response.done`; without it the next is requested after this time. */
const DONE_WITHIN_MS = 2_000;
const TYPING = 'The candidate has no microphone and answers by typing. They can hear you. Give them time to write.';

/** Turn taking, configured at the provider: turn detection, interruptions, typed answers. */
export class Turns {
  #send;
  #part = INITIAL;
  /** As the server configured it; unknown where the provider does not announce its session (Azure). @type {TurnDetection} */
  #configured;
  #noted = '';
  #announced = false;
  #replying = false;
  #playing = false;
  #speaking = false;
  #unanswered = false;
  #replyDue = false;
  #timer = new Timer();

  /** @param {(event: Event) => boolean} send false: there is no open channel */
  constructor(send) {
    this.#send = send;
  }

  /** The idle timeout after which the interviewer asks, milliseconds; 0: none. */
  get idleMs() {
    const { idle_timeout_ms: ms } = this.#configured ?? {};
    return typeof ms === 'number' ? ms : 0;
  }

  /** There is another call, which has the server's configuration and not ours. */
  joined() {
    this.#noted = JSON.stringify(this.#configured);
    this.#adjust();
  }

  /** The call is over. */
  left() {
    this.#timer.stop();
    this.#replying = this.#playing = this.#speaking = this.#unanswered = this.#replyDue = this.#announced = false;
    this.#configured = undefined;
  }

  /** @param {Participation} part */
  follow(part) {
    this.#part = part;
    this.#adjust();
    this.#answer();
  }

  /** The interviewer is audible. */
  get playing() {
    return this.#playing;
  }

  /** The interviewer stops at once. @returns {boolean} whether it was speaking, or about to */
  interrupt() {
    const replying = this.#announced ? this.#replying : this.#playing;
    if (replying) this.#send({ type: 'response.cancel' });
    if (this.#playing) this.#send({ type: 'output_audio_buffer.clear' });
    return replying || this.#playing;
  }

  /** Informs the model, by a system message without sound, that the candidate types. */
  announceTyping() {
    this.#send(message('system', TYPING));
  }

  /** @param {string} text @returns {boolean} false: it could not be sent */
  write(text) {
    this.interrupt();
    const sent = this.#send(message('user', text));
    if (sent) this.#ask();
    return sent;
  }

  /** @param {Event} event */
  handle(event) {
    if (typeof event.type === 'string' && Object.hasOwn(this.#handlers, event.type)) this.#handlers[event.type](event);
  }

  /** @type {Record<string, (event: Event) => void>} */
  #handlers = {
    'session.created': ({ session }) => {
      const turns = session?.audio?.input?.turn_detection;
      this.#configured = typeof turns === 'object' ? turns : undefined;
      this.joined();
    },
    'response.created': () => {
      this.#announced = this.#replying = true;
      this.#unanswered = this.#replyDue = false;
    },
    'response.done': () => this.#replyDone(),
    error: ({ error }) => error?.code === 'response_cancel_not_active' && this.#replyDone(),
    'output_audio_buffer.started': () => (this.#playing = true),
    'output_audio_buffer.stopped': () => (this.#playing = false),
    'output_audio_buffer.cleared': () => (this.#playing = false),
    'input_audio_buffer.speech_started': () => (this.#speaking = true),
    'input_audio_buffer.speech_stopped': () => (this.#speaking = false),
    'input_audio_buffer.committed': () => {
      this.#unanswered = this.#part.mode === 'push';
      this.#answer();
    },
  };

  /** With the talk key: it was released, and the transcription input is committed. */
  #answer() {
    const { held, pausing } = this.#part;
    if (!this.#unanswered || held || pausing || this.#speaking) return;
    this.#unanswered = false;
    this.#ask();
  }

  #ask() {
    if (!this.#announced || !this.#replying) return void this.#send({ type: 'response.create' });
    this.#replyDue = true;
    this.#timer.start(DONE_WITHIN_MS, () => this.#replyDone());
  }

  #replyDone() {
    this.#timer.stop();
    this.#replying = false;
    if (this.#replyDue) this.#ask();
    this.#replyDue = false;
  }

  #adjust() {
    const turns = adjustedTurnDetection(this.#configured, this.#part);
    const wanted = JSON.stringify(turns);
    if (!this.#configured || wanted === this.#noted) return;
    const session = { type: 'realtime', audio: { input: { turn_detection: turns } } };
    if (this.#send({ type: 'session.update', session })) this.#noted = wanted;
  }
}

/** @param {'user' | 'system'} role @param {string} text */
const message = (role, text) => ({
  type: 'conversation.item.create',
  item: { type: 'message', role, content: [{ type: 'input_text', text }] },
});
