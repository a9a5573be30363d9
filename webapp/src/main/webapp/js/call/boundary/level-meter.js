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
  #measured;

  /** @param {HTMLElement} element @param {(samples: Float32Array) => void} [measured] what is measured, while the browser measures */
  constructor(element, measured) {
    this.#element = element;
    this.#measured = measured;
  }

  /** @param {MediaStream} stream */
  follow(stream) {
    this.close();
    const context = (this.#context = new AudioContext());
    const analyser = new AnalyserNode(context, { fftSize: 4096 }); // as much as passes between two looks
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.#timer = setInterval(() => {
      if (context.state !== 'running') return; // without a sound device it may never run
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      this.#measured?.(samples);
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
