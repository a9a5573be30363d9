const EVERY_MS = 80;
/** Speech close to a microphone has about this root mean square; it fills the meter. */
const FULL = 0.18;

/** Shows how loud a stream is, as the custom property `--level` (0 to 1) of an element. */
export class LevelMeter {
  /** @type {AudioContext | undefined} */
  #context;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #element;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
  }

  /** @param {MediaStream} stream */
  follow(stream) {
    this.close();
    this.#context = new AudioContext();
    const analyser = new AnalyserNode(this.#context, { fftSize: 1024 });
    this.#context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.#timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      this.#element.style.setProperty('--level', Math.min(Math.sqrt(power) / FULL, 1).toFixed(2));
    }, EVERY_MS);
  }

  close() {
    clearInterval(this.#timer);
    void this.#context?.close();
    this.#context = undefined;
    this.#element.style.removeProperty('--level');
  }
}
