import { preferring } from '../../call/control/devices.js';
import { byId } from '../../page/elements.js';
import { QualityView } from '../../quality/quality-view.js';
import { Captions } from '../control/captions.js';
import { Controls } from '../control/controls.js';
import { ScreenWakeLock } from '../control/wake-lock.js';
import { ControlsView } from './controls-view.js';
import { Keys } from './keys.js';
import { MicrophoneChoice } from './microphone-choice.js';
import { TypedAnswer } from './typed-answer.js';

/**
 * @typedef {import('../../client/control/interview.js').Interview} Interview
 * @typedef {import('../../transcript/item.js').Item} Item
 * @typedef {import('../entity/participation.js').Mode} Mode
 */

/** Also while the call is interrupted: muting survives a reconnection. */
const RUNNING = ['active', 'reconnecting'];

/** The controls of the candidate during the call. */
export class CallControls {
  #view;
  #quality;
  #controls;
  #captions;
  #typed;
  #microphone;
  #follow;
  /** @type {MediaStreamTrack | undefined} */
  #track;
  #awake = new ScreenWakeLock(wakeLockHere());
  #active = false;
  /** @param {BeforeUnloadEvent} event */
  #stay = (event) => event.preventDefault();

  /**
   * @param {import('../../page/elements.js').Texts} texts
   * @param {import('../../call/control/devices.js').ChosenMicrophone} chosen
   * @param {{caption: (item: Item) => void, prepare: () => void, follow: (microphone: MediaStreamTrack | undefined) => void}}
   *   listeners `prepare`: prepares an attempt with the chosen mode; `follow`: another microphone is in use
   */
  constructor(texts, chosen, { caption, prepare, follow }) {
    this.#view = new ControlsView(texts);
    this.#quality = new QualityView(texts);
    this.#captions = new Captions(caption);
    this.#follow = follow;
    const source = { devices: preferring(navigator.mediaDevices, chosen), silence: () => new MediaStream() };
    this.#controls = new Controls(source, { changed: () => this.#changed(), noted: (note, value) => this.#noted(note, value) });
    this.#typed = new TypedAnswer({ writing: (yes) => this.#controls.write(yes), answer: (text) => this.#controls.answer(text) });
    this.#microphone = new MicrophoneChoice((id) => (chosen.choose(id), void this.#controls.switched()));
    this.#listen();
    this.#listenBefore(prepare);
  }

  /** What an attempt is made with. */
  get parts() {
    const { microphones } = this.#controls;
    /** @param {{type: string}} event */
    const handle = (event) => (this.#controls.handle(event), this.#captions.handle(event));
    const join = this.#controls.join.bind(this.#controls);
    return { devices: microphones.devices, controls: { join, handle } };
  }

  /** @param {Item} item */
  itemChanged(item) {
    this.#captions.itemChanged(item);
  }

  /** The items without the words that are not spoken yet. @param {Item[]} items */
  paced(items) {
    return this.#captions.paced(items);
  }

  /** @param {Interview} interview */
  show({ attempt, state, failure, prepared }) {
    const active = RUNNING.includes(state);
    byId('without-microphone').hidden = prepared || state !== 'ready';
    byId('without-microphone-instead').hidden = !failure?.kind.startsWith('microphone_');
    this.#quality.follow(active ? { at: () => attempt.statistics(), report: (sample) => void attempt.reports.quality(sample) } : undefined);
    void this.#awake.want(active);
    if (active !== this.#active) this.#activeChanged(active);
    if (active || state === 'ending') addEventListener('beforeunload', this.#stay);
    else removeEventListener('beforeunload', this.#stay);
  }

  /** @param {boolean} active */
  #activeChanged(active) {
    this.#active = active;
    if (!active) this.#controls.leave();
    if (!active) this.#captions.close();
    this.#typed.show(active && this.#controls.part.mode === 'text');
    this.#changed();
  }

  #listen() {
    const controls = this.#controls;
    new Keys({
      wanted: () => this.#active,
      push: () => controls.part.mode === 'push',
      talk: (held) => controls.hold(held),
      press: {
        mute: () => controls.mute(!controls.part.muted),
        moment: () => (controls.part.pausing ? controls.resume() : controls.moment()),
        interrupt: () => controls.interrupt(),
        write: () => this.#typed.toggle(),
      },
    });
    byId('answer-by').addEventListener('change', ({ target }) => void controls.setMode(/** @type {Mode} */ (/** @type {HTMLInputElement} */ (target).value)));
    document.addEventListener('visibilitychange', () => document.hidden || void this.#awake.renew());
  }

  /** Whether the next attempt is made with a microphone; the page's own listeners come after these. @param {() => void} prepare */
  #listenBefore(prepare) {
    const controls = this.#controls;
    const again = () => void (controls.part.mode === 'text' && controls.setMode('open'));
    byId('allow-microphone').addEventListener('click', again);
    byId('way-out').addEventListener('click', () => byId('way-out').dataset.way === 'microphone' && again());
    for (const id of ['without-microphone', 'without-microphone-instead']) {
      byId(id).addEventListener('click', () => void controls.setMode('text').then(prepare));
    }
  }

  #changed() {
    const { microphones, momentEndsAtMs, part } = this.#controls;
    this.#view.show(part, momentEndsAtMs);
    this.#microphone.show(microphones.track, part.mode !== 'text');
    if (this.#active && this.#track !== microphones.track) this.#follow(microphones.track);
    this.#track = microphones.track;
  }

  /** @param {import('../entity/notes.js').Note} note @param {string} [value] */
  #noted(note, value) {
    if (note === 'interrupted') this.#captions.cut();
    if (note === 'text' || note === 'unplugged_text') this.#typed.show(true);
    this.#changed();
    if (this.#active) this.#view.showNote(`controls.note.${note}`, value);
  }
}

/** In a frame without permission the request alone makes Chromium log an error. */
function wakeLockHere() {
  const { featurePolicy } = /** @type {{featurePolicy?: {allowsFeature: (name: string) => boolean}}} */ (/** @type {unknown} */ (document));
  return (featurePolicy?.allowsFeature('screen-wake-lock') ?? true) ? navigator.wakeLock : undefined;
}
