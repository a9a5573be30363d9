import { Microphones } from './microphones.js';
import { Part } from './participant.js';
import { Timer } from './timer.js';
import { Turns } from './turns.js';

/**
 * @typedef {import('../entity/participation.js').Mode} Mode
 *
 * @typedef {object} Listeners
 * @property {() => void} changed
 * @property {(note: import('../entity/notes.js').Note, value?: string) => void} told something the candidate should hear of once
 */

/** How long the interviewer waits at most for one who asked for a moment. */
export const MOMENT_MS = 120_000;

/** What a candidate can do during the call. It outlives the connection: who was muted stays muted on the next one. */
export class Controls {
  /** Until when the interviewer waits, on this browser's clock. */
  momentEndsAtMs = 0;
  #listeners;
  /** @type {import('./microphones.js').Line | undefined} */
  #line;
  #moment = new Timer();
  #part;

  /** @param {import('./microphones.js').Source} source @param {Listeners} listeners */
  constructor(source, listeners) {
    this.#listeners = listeners;
    this.turns = new Turns((event) => this.#line?.say(event) ?? false);
    this.microphones = new Microphones(source, () => void this.#unplugged());
    this.#part = new Part(this.turns, this.microphones, listeners.changed);
  }

  get part() {
    return this.#part.now;
  }

  /** There is a call, or another one for the same interview. @param {import('./microphones.js').Line} line */
  join(line) {
    this.#line = line;
    this.microphones.join(line);
    this.turns.joined();
    this.#saysWhetherTyping();
    this.#listeners.changed();
  }

  /** The interview is over. */
  leave() {
    if (!this.#line) return;
    this.#line = undefined;
    this.#moment.stop();
    this.microphones.join(undefined);
    this.turns.left();
    this.#part.set({ held: false, pausing: false, writing: false, settling: false });
  }

  /** @param {{type: string}} event of the data channel */
  hear(event) {
    this.turns.hear(event);
  }

  /** @param {boolean} muted */
  mute(muted) {
    if (this.part.mode !== 'open') return;
    this.goOn();
    this.#part.set({ muted });
    this.#listeners.told(muted ? 'muted' : 'heard');
  }

  /** @param {Mode} mode */
  async take(mode) {
    const { mode: before } = this.part;
    if (mode === before) return;
    this.goOn();
    this.microphones.none = mode === 'text';
    const taken = (mode !== 'text' && before !== 'text') || (await this.microphones.replace());
    if (taken) this.#part.set({ mode, held: false, muted: false });
    else this.microphones.none = before === 'text';
    if (taken) this.#saysWhetherTyping();
    this.#listeners.told(taken ? (mode === 'open' ? 'heard' : mode) : 'not_switched');
  }

  /** The talk key. @param {boolean} held */
  hold(held) {
    if (this.part.mode !== 'push' || held === this.part.held) return;
    if (held) this.goOn();
    this.#part.set({ held });
  }

  /** The interviewer waits, until the candidate is back or the time is over. */
  moment() {
    if (this.part.pausing || !this.#line) return;
    this.momentEndsAtMs = performance.now() + MOMENT_MS;
    this.#part.set({ pausing: true, held: false });
    this.#listeners.told('moment');
    this.#moment.start(MOMENT_MS, () => {
      this.#part.set({ pausing: false, settling: false });
      this.#listeners.told('moment_over');
    });
  }

  /** The candidate is back. */
  goOn() {
    if (!this.part.pausing) return;
    this.#moment.stop();
    this.#part.set({ pausing: false });
    this.#listeners.told('back');
  }

  /** Who is not heard yet cannot be interrupted: the first words have to come. */
  interrupt() {
    if (this.turns.playing && this.turns.interrupt()) this.#listeners.told('interrupted');
  }

  /** @param {boolean} writing there is a draft */
  write(writing) {
    if (writing !== this.part.writing) this.#part.set({ writing });
  }

  /** @param {string} text @returns {boolean} false: it stays with the candidate */
  answer(text) {
    this.goOn();
    const sent = this.turns.write(text);
    this.#listeners.told(sent ? 'sent' : 'not_sent');
    if (sent) this.write(false);
    return sent;
  }

  /** Another microphone was chosen. */
  async switched() {
    if (this.part.mode === 'text') return;
    const taken = await this.microphones.replace();
    this.#listeners.told(taken ? 'switched' : 'not_switched', this.microphones.label);
  }

  /** Another one takes its place, or the keyboard. */
  async #unplugged() {
    const taken = await this.microphones.replace();
    this.microphones.none = !taken;
    if (!taken) this.#part.set({ mode: 'text', held: false });
    if (!taken) this.#saysWhetherTyping();
    this.#listeners.told(taken ? 'unplugged_switched' : 'unplugged_text', this.microphones.label);
  }

  #saysWhetherTyping() {
    if (this.part.mode === 'text') this.turns.types();
  }
}
