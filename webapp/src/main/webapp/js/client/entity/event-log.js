const MOST = 200;

/** What happened, for support: names of states, steps and failures, never transcripts, tokens or SDP. */
export class EventLog {
  /** @type {{atMs: number, what: string}[]} */
  #entries = [];
  #now;

  /** @param {() => number} [now] milliseconds */
  constructor(now = () => Date.now()) {
    this.#now = now;
  }

  /** @param {string} what */
  add(what) {
    this.#entries.push({ atMs: this.#now(), what });
    if (this.#entries.length > MOST) this.#entries.shift();
  }

  /** The latest, oldest first. */
  entries() {
    return [...this.#entries];
  }
}
