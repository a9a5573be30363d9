import { Controls } from '../../../main/webapp/js/controls/control/controls.js';
import { fakeMicrophone } from './fakes.js';

export const SERVER_VAD = {
  type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 700, idle_timeout_ms: 15_000, create_response: true, interrupt_response: true,
};

export const noMicrophone = () => ({ getTracks: () => [], getAudioTracks: () => [] });

/** A call as the controls work it. @param {object} [microphone] */
export function calling(microphone = fakeMicrophone()) {
  const line = {
    sent: [],
    open: true,
    microphone,
    send: (event) => (line.open && line.sent.push(event), line.open),
    replaceMicrophone: async (other) => void (line.microphone.getTracks().forEach((track) => track.stop()), (line.microphone = other)),
    types: () => line.sent.map(({ type }) => type),
    adjustedTurnDetection: () => line.sent.filter(({ type }) => type === 'session.update').at(-1)?.session.audio.input.turn_detection,
  };
  return line;
}

/**
 * Controls of a call that has begun.
 *
 * @param {{open?: () => object, turns?: object, announces?: boolean, mode?: import('../../../main/webapp/js/controls/entity/participation.js').Mode}} [wishes]
 */
export async function controlling({ open = fakeMicrophone, turns = SERVER_VAD, announces = true, mode = 'open' } = {}) {
  const noted = [];
  const source = { devices: { getUserMedia: async () => open() }, silence: noMicrophone };
  const controls = new Controls(source, { changed: () => undefined, noted: (note, value) => noted.push(value ? `${note} ${value}` : note) });
  await controls.setMode(mode);
  const line = calling(await controls.microphones.devices.getUserMedia({ audio: true }));
  const announced = { type: 'session.created', session: { audio: { input: { turn_detection: turns } } } };
  if (announces) controls.handle(announced);
  controls.join(line);
  const handle = (...types) => types.forEach((type) => controls.handle({ type }));
  return { controls, line, noted, handle, announced, enabled: () => line.microphone.getAudioTracks()[0]?.enabled };
}
