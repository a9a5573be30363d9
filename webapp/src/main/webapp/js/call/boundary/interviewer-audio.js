/** Plays the interviewer. A browser may refuse sound until the candidate clicks: then a button asks for it. */
export class InterviewerAudio {
  #audio;
  #button;

  /** @param {HTMLAudioElement} audio @param {HTMLElement} button hidden unless it is needed */
  constructor(audio, button) {
    this.#audio = audio;
    this.#button = button;
  }

  /** Resolves when it sounds. @param {MediaStream} stream @returns {Promise<void>} */
  async play(stream) {
    this.#audio.srcObject = stream;
    try {
      await this.#audio.play();
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') throw error;
      await this.#allowed();
      await this.#audio.play();
    } finally {
      this.#button.hidden = true;
    }
  }

  /** The browser plays nothing before a click; then the button is there. */
  get blocked() {
    return !this.#button.hidden;
  }

  /** In a click. */
  allow() {
    this.#button.click();
  }

  close() {
    this.#audio.pause();
    this.#audio.srcObject = null;
    this.#button.hidden = true;
  }

  #allowed() {
    this.#button.hidden = false;
    return new Promise((resolve) => this.#button.addEventListener('click', resolve, { once: true }));
  }
}
