import { Failure } from '../../failure/entity/failure.js';

/** Speech, cleaned by the browser: the interviewer must not hear itself from the loudspeaker. */
const SPEECH = { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } };

/**
 * Asks for the microphone. There is no deadline: a person is reading the browser's question.
 *
 * @param {Pick<MediaDevices, 'getUserMedia'> | undefined} devices absent where the page is not served securely
 * @param {string} [deviceId] the one that is wanted; where it is gone, the browser gives another
 */
export async function openMicrophone(devices, deviceId) {
  if (!devices) throw Failure.browserUnsupported();
  try {
    return await devices.getUserMedia(deviceId ? { audio: { ...SPEECH.audio, deviceId: { ideal: deviceId } } } : SPEECH);
  } catch (cause) {
    throw named(cause);
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
