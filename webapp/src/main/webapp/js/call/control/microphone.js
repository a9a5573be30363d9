import { Failure } from '../../failure/entity/failure.js';
import { settledWithin } from '../../session/control/deadline.js';

/** Speech, cleaned by the browser: the interviewer must not hear itself from the loudspeaker. */
const SPEECH = { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } };

/** A person is reading the browser's question; a browser that was closed to it (hidden, dismissed) may never answer. */
export const ANSWERED_WITHIN_MS = 180_000;

/**
 * Asks for the microphone. One that is granted too late is closed again.
 *
 * @param {Pick<MediaDevices, 'getUserMedia'> | undefined} devices absent where the page is not served securely
 * @returns {Promise<MediaStream>}
 */
export async function openMicrophone(devices) {
  if (!devices) throw Failure.browserUnsupported();
  let late = false;
  const answered = devices.getUserMedia(SPEECH).catch((cause) => {
    throw named(cause);
  });
  try {
    return await settledWithin(ANSWERED_WITHIN_MS, answered, () => ((late = true), Failure.microphoneUnanswered()));
  } finally {
    if (late) answered.then(closeMicrophone, () => undefined);
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
