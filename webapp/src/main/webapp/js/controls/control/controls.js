import { Microphones } from './microphones.js';
import { Participant } from './participant.js';
import { Timer } from './timer.js';
import { Turns } from './turns.js';

/**
 * @typedef {import('../entity/participation.js').Mode} Mode
 *
 * @typedef {object} Listeners
 * @property {() => void} changed
 * @property {(note: import('../entity/notes.js').Note, value?: string) => void} noted a note that is shown once
 */

/** How long the interviewer waits at most after the candidate asked for a moment. */
export const MOMENT_MS = 120_000;

/** What a candidate can do during the call. It outlives the connection: muting survives a reconnection. */
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
    this.turns = new Turns((event) => this.#line?.send(event) ?? false);
    this.microphones = new Microphones(source, () => void this.#unplugged());
    this.#part = new Participant(this.turns, this.microphones, listeners.changed);
  }

  get part() {
    return this.#part.now;
  }

  /** There is a call, or another one for the same interview. @param {import('./microphones.js').Line} line */
  join(line) {
    this.#line = line;
    this.microphones.join(line);
    this.turns.joined();
    this.#announceIfTyping();
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
  handle(event) {
    this.turns.handle(event);
  }

  /** @param {boolean} muted */
  mute(muted) {
    if (this.part.mode !== 'open') return;
    this.resume();
    this.#part.set({ muted });
    this.#listeners.noted(muted ? 'muted' : 'unmuted');
  }

  /** @param {Mode} mode */
  async setMode(mode) {
    const { mode: before } = this.part;
    if (mode === before) return;
    this.resume();
    this.microphones.none = mode === 'text';
    const taken = (mode !== 'text' && before !== 'text') || (await this.microphones.replace());
    if (taken) this.#part.set({ mode, held: false, muted: false });
    else this.microphones.none = before === 'text';
    if (taken) this.#announceIfTyping();
    this.#listeners.noted(taken ? (mode === 'open' ? 'unmuted' : mode) : 'not_switched');
  }

  /** The talk key. @param {boolean} held */
  hold(held) {
    if (this.part.mode !== 'push' || held === this.part.held) return;
    if (held) this.resume();
    this.#part.set({ held });
  }

  /** The interviewer waits, until the candidate is back or the time is over. */
  moment() {
    if (this.part.pausing || !this.#line) return;
    this.momentEndsAtMs = performance.now() + MOMENT_MS;
    this.#part.set({ pausing: true, held: false });
    this.#listeners.noted('moment');
    this.#moment.start(MOMENT_MS, () => {
      this.#part.set({ pausing: false, settling: false });
      this.#listeners.noted('moment_over');
    });
  }

  /** Ends the moment. */
  resume() {
    if (!this.part.pausing) return;
    this.#moment.stop();
    this.#part.set({ pausing: false });
    this.#listeners.noted('back');
  }

  /** Only a reply that is audible can be interrupted. */
  interrupt() {
    if (this.turns.playing && this.turns.interrupt()) this.#listeners.noted('interrupted');
  }

  /** @param {boolean} writing there is a draft */
  write(writing) {
    if (writing !== this.part.writing) this.#part.set({ writing });
  }

  /** @param {string} text @returns {boolean} false: it was not sent and stays in the field */
  answer(text) {
    this.resume();
    const sent = this.turns.write(text);
    this.#listeners.noted(sent ? 'sent' : 'not_sent');
    if (sent) this.write(false);
    return sent;
  }

  /** Another microphone was chosen. */
  async switched() {
    if (this.part.mode === 'text') return;
    const taken = await this.microphones.replace();
    this.#listeners.noted(taken ? 'switched' : 'not_switched', this.microphones.label);
  }

  /** Another one takes its place, or the keyboard. */
  async #unplugged() {
    const taken = await this.microphones.replace();
    this.microphones.none = !taken;
    if (!taken) this.#part.set({ mode: 'text', held: false });
    if (!taken) this.#announceIfTyping();
    this.#listeners.noted(taken ? 'unplugged_switched' : 'unplugged_text', this.microphones.label);
  }

  #announceIfTyping() {
    if (this.part.mode === 'text') this.turns.announceTyping();
  }
}
