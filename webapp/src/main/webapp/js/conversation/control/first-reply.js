import { Failure } from '../../failure/failure.js';

/** The interviewer's first reply: requested once, awaited for a limited time. */
export class FirstReply {
  #asked = false;
  /** @type {() => void} */
  #resolve = () => undefined;
  /** @type {Promise<void>} */
  #arrived = new Promise((resolve) => (this.#resolve = resolve));

  /** @param {(event: {type: string}) => void} send */
  ask(send) {
    if (!this.#asked) send({ type: 'response.create' });
    this.#asked = true;
  }

  arrived() {
    this.#resolve();
  }

  /** @param {number} withinMs @param {AbortSignal} signal */
  async awaited(withinMs, signal) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const silence = new Promise((_, reject) => {
      timer = setTimeout(() => reject(Failure.interviewerSilent()), withinMs);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    await Promise.race([this.#arrived, silence]).finally(() => clearTimeout(timer));
  }
}
