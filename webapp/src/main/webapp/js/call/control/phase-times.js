/**
 * Notes when ICE, DTLS and the data channel are done, each after the one before.
 *
 * @param {RTCPeerConnection} connection
 * @param {RTCDataChannel} channel
 * @param {AbortSignal} signal
 * @param {() => number} [now] a monotonic clock, milliseconds
 * @returns {() => Record<string, number>} what each took, whole milliseconds, by the names of the reports
 */
export function phaseTimes(connection, channel, signal, now = () => performance.now()) {
  const began = now();
  /** @type {{ice?: number, dtls?: number, channel?: number}} */
  const at = {};
  const look = () => {
    const up = connection.connectionState === 'connected';
    if (up || ['connected', 'completed'].includes(connection.iceConnectionState)) at.ice ??= now();
    if (up) at.dtls ??= now();
    if (up && channel.readyState === 'open') at.channel ??= now();
  };
  connection.addEventListener('iceconnectionstatechange', look, { signal });
  connection.addEventListener('connectionstatechange', look, { signal });
  channel.addEventListener('open', look, { signal });
  return () => {
    look();
    const { ice = began, dtls = ice, channel = dtls } = at;
    return { iceMs: Math.round(ice - began), dtlsMs: Math.round(dtls - ice), channelMs: Math.round(channel - dtls) };
  };
}
