/** Two peers of this page that talk to each other, through the relays where that is asked. */
export class Loop {
  #ends;

  /** @param {(configuration: RTCConfiguration) => RTCPeerConnection} connect @param {RTCConfiguration} configuration */
  constructor(connect, configuration) {
    this.#ends = [connect(configuration), connect(configuration)];
    this.#ends.forEach((end, i) => {
      end.onicecandidate = ({ candidate }) => void this.#ends[1 - i].addIceCandidate(candidate ?? undefined).catch(() => undefined);
    });
    this.near = this.#ends[0];
    this.far = this.#ends[1];
  }

  /** @param {MediaStream | undefined} audio what is sent; none where there is no microphone and no sound */
  async describe(audio) {
    for (const track of audio?.getAudioTracks() ?? []) this.near.addTrack(track, /** @type {MediaStream} */ (audio));
    await this.near.setLocalDescription();
    await this.far.setRemoteDescription(/** @type {RTCSessionDescription} */ (this.near.localDescription));
    await this.far.setLocalDescription();
    await this.near.setRemoteDescription(/** @type {RTCSessionDescription} */ (this.far.localDescription));
  }

  close() {
    for (const end of this.#ends) end.close();
  }
}

/** @param {RTCDataChannel} channel @param {AbortSignal} signal @returns {Promise<void>} */
export function opened(channel, signal) {
  return new Promise((resolve, reject) => {
    const gaveUp = () => reject(signal.reason);
    if (signal.aborted) gaveUp();
    signal.addEventListener('abort', gaveUp, { once: true });
    channel.addEventListener('open', () => resolve());
    if (channel.readyState === 'open') resolve();
  });
}
