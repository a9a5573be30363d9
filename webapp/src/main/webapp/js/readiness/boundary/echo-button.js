import { byId, setText } from '../../page/elements.js';
import { echoTest } from '../control/echo-test.js';

/** Records some seconds and plays them back. */
export class EchoButton {
  #button = byId('echo-test');
  #note = byId('echo-note');
  #texts;
  #running = /** @type {AbortController | undefined} */ (undefined);

  /** @param {import('../../page/elements.js').Texts} texts @param {() => MediaStream | undefined} stream */
  constructor(texts, stream) {
    this.#texts = texts;
    this.#button.addEventListener('click', () => void this.#test(stream()));
  }

  close() {
    this.#running?.abort();
  }

  /** @param {MediaStream | undefined} stream */
  async #test(stream) {
    if (!stream || this.#running) return;
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#button.setAttribute('aria-disabled', 'true');
    try {
      const instruments = { recorder: (/** @type {MediaStream} */ from) => new MediaRecorder(from), context: () => new AudioContext() };
      await echoTest(stream, instruments, (phase) => this.#show(phase), signal);
      this.#show('done');
    } catch {
      this.#show(signal.aborted ? '' : 'failed');
    } finally {
      this.#running = undefined;
      this.#button.removeAttribute('aria-disabled');
    }
  }

  /** @param {string} phase */
  #show(phase) {
    this.#note.dataset.phase = phase;
    setText(this.#note, phase && this.#texts(`echo.${phase}`));
  }
}
