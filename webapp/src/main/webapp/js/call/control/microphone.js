import { Failure } from '../../failure/failure.js';
import { settledWithin } from '../../net/deadline.js';

/** Speech, cleaned by the browser: without echo cancellation the interviewer would interrupt itself. */
const SPEECH = { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } };

/** A person is reading the browser's prompt; if it was dismissed or hidden, the browser may never answer. */
export const ANSWERED_WITHIN_MS = 180_000;

/**
 * Asks for the microphone. One that is granted too late is closed again.
 *
 * @param {Pick<MediaDevices, 'getUserMedia'> | undefined} devices absent where the page is not served securely
 * @param {string} [deviceId] the one that is wanted; where it is gone, the browser gives another
 * @returns {Promise<MediaStream>}
 */
export async function openMicrophone(devices, deviceId) {
  if (!devices) throw Failure.browserUnsupported();
  let late = false;
  const answered = wanted(devices, SPEECH, deviceId).catch((cause) => {
    throw named(cause);
  });
  try {
    return await settledWithin(ANSWERED_WITHIN_MS, answered, () => ((late = true), Failure.microphoneUnanswered()));
  } finally {
    if (late) answered.then(closeMicrophone, () => undefined);
  }
}

/**
 * Requests one microphone, and any other if it is gone. As `ideal` constraint a browser may ignore it.
 *
 * @param {Pick<MediaDevices, 'getUserMedia'>} devices @param {MediaStreamConstraints | undefined} constraints @param {string} [deviceId]
 */
export async function wanted(devices, constraints, deviceId) {
  if (!deviceId) return devices.getUserMedia(constraints);
  const audio = typeof constraints?.audio === 'object' ? constraints.audio : {};
  try {
    return await devices.getUserMedia({ ...constraints, audio: { ...audio, deviceId: { exact: deviceId } } });
  } catch (error) {
    if (!(error instanceof Error) || !['OverconstrainedError', 'NotFoundError'].includes(error.name)) throw error;
    return devices.getUserMedia(constraints);
  }
}

/** @param {MediaStream} stream */
export function closeMicrophone(stream) {
  for (const track of stream.getTracks()) track.stop();
}

/** Names of the Media Capture specification, section 10.1.2. @param {unknown} cause */
function named(cause) {
  switch (cause instanceof Error ? cause.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return Failure.microphoneDenied(cause);
    case 'NotFoundError':
    case 'OverconstrainedError':
      return Failure.microphoneMissing(cause);
    case 'NotReadableError':
    case 'AbortError':
      return Failure.microphoneBusy(cause);
    default:
      return Failure.from(cause);
  }
}
