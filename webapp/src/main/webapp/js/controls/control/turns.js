import { AT_FIRST, patience } from '../entity/participation.js';
import { Timer } from './timer.js';

/**
 * @typedef {import('../entity/participation.js').TakingPart} TakingPart
 * @typedef {import('../entity/participation.js').TurnDetection} TurnDetection
 * @typedef {{type: string} & Record<string, any>} Event of the data channel
 */

/** A reply that is cut off says so at once; should that get lost, the next is asked for all the same. */
const DONE_WITHIN_MS = 2_000;
const TYPES = 'The candidate has no microphone and answers by typing. They hear you. Give them time to write.';

/** Whose turn it is, told to the provider: its patience, interruptions, typed answers. */
export class Turns {
  #say;
  #part = AT_FIRST;
  /** As the server configured it; unknown where the provider does not announce its session (Azure). @type {TurnDetection} */
  #given;
  #told = '';
  #announced = false;
  #replying = false;
  #playing = false;
  #speaking = false;
  #unanswered = false;
  #owed = false;
  #timer = new Timer();

  /** @param {(event: Event) => boolean} say false: nobody is there */
  constructor(say) {
    this.#say = say;
  }

  /** How long a silence may be until the interviewer asks; 0: for ever. */
  get idleMs() {
    const { idle_timeout_ms: ms } = this.#given ?? {};
    return typeof ms === 'number' ? ms : 0;
  }

  /** There is another call: it knows nothing of what the last one was told. */
  joined() {
    this.#told = JSON.stringify(this.#given);
    this.#adjust();
  }

  /** The call is over. */
  left() {
    this.#timer.stop();
    this.#replying = this.#playing = this.#speaking = this.#unanswered = this.#owed = this.#announced = false;
    this.#given = undefined;
  }

  /** @param {TakingPart} part */
  follow(part) {
    this.#part = part;
    this.#adjust();
    this.#answer();
  }

  /** The interviewer can be heard. */
  get playing() {
    return this.#playing;
  }

  /** The interviewer stops at once. @returns {boolean} whether it was speaking, or about to */
  interrupt() {
    const replying = this.#announced ? this.#replying : this.#playing;
    if (replying) this.#say({ type: 'response.cancel' });
    if (this.#playing) this.#say({ type: 'output_audio_buffer.clear' });
    return replying || this.#playing;
  }

  /** The interviewer is told, by a note that nobody hears, that no voice will come. */
  types() {
    this.#say(message('system', TYPES));
  }

  /** @param {string} text @returns {boolean} false: it could not be sent */
  write(text) {
    this.interrupt();
    const sent = this.#say(message('user', text));
    if (sent) this.#ask();
    return sent;
  }

  /** @param {Event} event */
  hear(event) {
    if (typeof event.type === 'string' && Object.hasOwn(this.#meanings, event.type)) this.#meanings[event.type](event);
  }

  /** @type {Record<string, (event: Event) => void>} */
  #meanings = {
    'session.created': ({ session }) => {
      const turns = session?.audio?.input?.turn_detection;
      this.#given = typeof turns === 'object' ? turns : undefined;
      this.joined();
    },
    'response.created': () => {
      this.#announced = this.#replying = true;
      this.#unanswered = this.#owed = false;
    },
    'response.done': () => this.#rested(),
    error: ({ error }) => error?.code === 'response_cancel_not_active' && this.#rested(),
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

  /** With the talk key: it was let go, and all that was said is there. */
  #answer() {
    const { held, pausing } = this.#part;
    if (!this.#unanswered || held || pausing || this.#speaking) return;
    this.#unanswered = false;
    this.#ask();
  }

  #ask() {
    if (!this.#announced || !this.#replying) return void this.#say({ type: 'response.create' });
    this.#owed = true;
    this.#timer.start(DONE_WITHIN_MS, () => this.#rested());
  }

  #rested() {
    this.#timer.stop();
    this.#replying = false;
    if (this.#owed) this.#ask();
    this.#owed = false;
  }

  #adjust() {
    const turns = patience(this.#given, this.#part);
    const wanted = JSON.stringify(turns);
    if (!this.#given || wanted === this.#told) return;
    const session = { type: 'realtime', audio: { input: { turn_detection: turns } } };
    if (this.#say({ type: 'session.update', session })) this.#told = wanted;
  }
}

/** @param {'user' | 'system'} role @param {string} text */
const message = (role, text) => ({
  type: 'conversation.item.create',
  item: { type: 'message', role, content: [{ type: 'input_text', text }] },
});
