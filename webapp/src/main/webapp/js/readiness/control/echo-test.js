import { pause } from '../../net/deadline.js';

export const ECHO_MS = 4_000;
/** What a browser may need beyond the sound's own time to stop, decode or play; an AudioContext may never start. */
const SPARE_MS = 3_000;

/**
 * Plays back to the candidate what the microphone records. Nothing leaves the page, nothing is stored.
 * By Web Audio and not by an audio element: the page's content policy allows no blob as a source.
 *
 * @typedef {object} Instruments
 * @property {(stream: MediaStream) => MediaRecorder} recorder
 * @property {() => AudioContext} context
 *
 * @param {MediaStream} stream
 * @param {Instruments} instruments
 * @param {(phase: 'recording' | 'playing') => void} phaseChanged
 * @param {AbortSignal} signal ends it at once
 * @param {number} [forMs]
 */
export async function echoTest(stream, { recorder, context }, phaseChanged, signal, forMs = ECHO_MS) {
  phaseChanged('recording');
  const sound = await recorded(recorder(stream), signal, forMs);
  signal.throwIfAborted();
  const audio = context();
  try {
    const buffer = await limited(audio.decodeAudioData(await sound.arrayBuffer()), SPARE_MS, signal);
    phaseChanged('playing');
    const source = audio.createBufferSource();
    source.buffer = buffer;
    source.connect(audio.destination);
    const ended = happens(source, 'ended');
    source.start();
    await limited(ended, forMs + SPARE_MS, signal);
  } finally {
    void audio.close();
  }
}

/** @param {MediaRecorder} recorder @param {AbortSignal} signal @param {number} forMs @returns {Promise<Blob>} */
async function recorded(recorder, signal, forMs) {
  /** @type {Blob[]} */
  const parts = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = happens(recorder, 'stop');
  recorder.start();
  await Promise.race([pause(forMs, signal), stopped]);
  if (recorder.state !== 'inactive') recorder.stop();
  await limited(stopped, SPARE_MS, signal);
  return new Blob(parts, { type: recorder.mimeType });
}

/** @param {EventTarget} target @param {string} event @returns {Promise<Event>} */
const happens = (target, event) => new Promise((resolve) => target.addEventListener(event, resolve, { once: true }));

/** @template T @param {Promise<T>} work @param {number} ms @param {AbortSignal} signal @returns {Promise<T>} */
async function limited(work, ms, signal) {
  const over = new AbortController();
  const late = pause(ms, AbortSignal.any([signal, over.signal])).then(() => {
    signal.throwIfAborted();
    throw new DOMException('the browser took too long', 'TimeoutError');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    over.abort();
  }
}
