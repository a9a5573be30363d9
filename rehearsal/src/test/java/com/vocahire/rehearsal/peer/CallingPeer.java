package com.vocahire.rehearsal.peer;

import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The offering side, as a browser's page is it: for tests that need no browser. */
public final class CallingPeer implements AutoCloseable {
  private final PeerThread thread;
  private final MediaEnginePool engines;
  private final MediaEngine engine;
  private final PeerParty party;
  private final Media media;
  private final Channel channel;
  private RemoteAudio remoteAudio;
  private boolean connected;
  private boolean closed;

  public CallingPeer(MediaEnginePool engines, PeerParty party) {
    this.engines = engines;
    this.party = party;
    engine = engines.borrow();
    thread = new PeerThread(failure -> party.lost(failure.toString()));
    media =
        new Media(
            engine, "candidate", new PeerCallbacks(thread, this::changed, c -> {}, this::tracked));
    channel =
        new Channel(
            media.connection.createDataChannel("oai-events", new RTCDataChannelInit()),
            thread,
            party);
  }

  /** Makes the offer, has it answered and sets the answer. */
  public void call(UnaryOperator<String> answering) {
    String offer = offer();
    var answer = new RTCSessionDescription(RTCSdpType.ANSWER, answering.apply(offer));
    thread.call(
        () -> PendingDescription.within(d -> media.connection.setRemoteDescription(answer, d)));
  }

  /** The offer alone, without a candidate. */
  public String offer() {
    return thread.call(
        () -> {
          channel.listen(() -> party.lost("channel closed"));
          var connection = media.connection;
          var offer =
              PendingDescription.within(d -> connection.createOffer(new RTCOfferOptions(), d));
          PendingDescription.within(d -> connection.setLocalDescription(offer, d));
          return offer.sdp;
        });
  }

  public void send(String text) {
    thread.execute(() -> channel.send(text));
  }

  @Override
  public void close() {
    thread.call(this::closeOnce);
  }

  private Void closeOnce() {
    if (!closed) {
      closed = true;
      thread.end();
      if (remoteAudio != null) {
        remoteAudio.close();
      }
      channel.close();
      media.close();
      engines.giveBack(engine);
    }
    return null;
  }

  private void changed(RTCPeerConnectionState state) {
    if (state == RTCPeerConnectionState.CONNECTED && !connected) {
      connected = true;
      party.connected();
      thread.every(
          Duration.ofMillis(100), Duration.ofMillis(10), () -> media.push(party.nextFrame()));
    } else if (state == RTCPeerConnectionState.FAILED) {
      party.lost("failed");
    }
  }

  private void tracked(RTCRtpTransceiver transceiver) {
    if (remoteAudio == null && transceiver.getReceiver().getTrack() instanceof AudioTrack track) {
      remoteAudio = new RemoteAudio(track, thread, party::audioReceived);
    }
  }
}
