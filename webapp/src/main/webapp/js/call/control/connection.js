import { Failure } from '../../failure/failure.js';

/**
 * `hung-up`: the other side closed. `lost`: the connection did not recover.
 *
 * @typedef {'reconnecting' | 'recovered' | 'lost' | 'hung-up'} Change
 */

/**
 * Waits until the connection is connected and the channel open. A bad TURN credential never makes
 * the state `failed`, so time decides in the end.
 *
 * @param {RTCPeerConnection} connection
 * @param {RTCDataChannel} channel
 * @param {{signal: AbortSignal, withinMs: number}} limits
 * @returns {Promise<void>}
 */
export function connected(connection, channel, { signal, withinMs }) {
  const settled = new AbortController();
  return new Promise((resolve, reject) => {
    const look = () => {
      const { connectionState: state } = connection;
      if (state === 'failed' || state === 'closed') reject(Failure.connectionFailed(missing(connection)));
      else if (state === 'connected' && channel.readyState === 'open') resolve(undefined);
    };
    const timer = setTimeout(() => reject(Failure.connectionTimedOut(missing(connection))), withinMs);
    settled.signal.addEventListener('abort', () => clearTimeout(timer));
    connection.addEventListener('connectionstatechange', look, settled);
    channel.addEventListener('open', look, settled);
    signal.addEventListener('abort', () => reject(signal.reason), settled);
    look();
  }).finally(() => settled.abort());
}

/** The phase that was not completed. @param {RTCPeerConnection} connection */
function missing({ connectionState, iceConnectionState }) {
  if (connectionState === 'connected') return 'channel';
  return iceConnectionState === 'connected' || iceConnectionState === 'completed' ? 'dtls' : 'ice';
}

/**
 * Reports the changes of an established connection: a short loss recovers by itself, a long one is final.
 *
 * @param {RTCPeerConnection} connection
 * @param {RTCDataChannel} channel
 * @param {{changed: (change: Change) => void, recoveredWithinMs: number, signal: AbortSignal}} options
 */
export function watch(connection, channel, { changed, recoveredWithinMs, signal }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @param {Change} change */
  const over = (change) => {
    if (signal.aborted) return;
    clearTimeout(timer);
    changed(change);
  };
  const look = () => {
    const { connectionState: state } = connection;
    if (state === 'disconnected' && !timer) {
      timer = setTimeout(() => over('lost'), recoveredWithinMs);
      changed('reconnecting');
    } else if (state === 'connected' && timer) {
      timer = void clearTimeout(timer);
      changed('recovered');
    } else if (state === 'failed') over('lost');
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  connection.addEventListener('connectionstatechange', look, { signal });
  channel.addEventListener('close', () => over('hung-up'), { signal });
}
