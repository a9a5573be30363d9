package com.vocahire.rehearsal.peer;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Hands the native callbacks over to the peer's thread. */
record PeerCallbacks(
    Executor thread,
    Consumer<RTCPeerConnectionState> changed,
    Consumer<RTCDataChannel> channelled,
    Consumer<RTCRtpTransceiver> tracked)
    implements PeerConnectionObserver {

  @Override
  public void onConnectionChange(RTCPeerConnectionState state) {
    thread.execute(() -> changed.accept(state));
  }

  @Override
  public void onDataChannel(RTCDataChannel channel) {
    thread.execute(() -> channelled.accept(channel));
  }

  @Override
  public void onTrack(RTCRtpTransceiver transceiver) {
    thread.execute(() -> tracked.accept(transceiver));
  }

  /** Not trickled: the description carries the one candidate. */
  @Override
  public void onIceCandidate(RTCIceCandidate candidate) {}
}
