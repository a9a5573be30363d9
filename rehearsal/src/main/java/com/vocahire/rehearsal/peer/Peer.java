package com.vocahire.rehearsal.peer;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import java.time.Duration;
import java.util.function.IntUnaryOperator;

/** The answering side of one call. Safe to use from any thread; closing twice is allowed. */
public final class Peer implements AutoCloseable {
  private static final Duration SETTLED = Duration.ofMillis(100);
  private static final Duration FRAME = Duration.ofMillis(10);
  private final PeerThread thread = new PeerThread(failure -> lost("failed: " + failure));
  private final MediaEnginePool engines;
  private final MediaEngine engine;
  private final ConnectionMonitor presence;
  private final PeerParty party;
  private Media media;
  private Channel channel;
  private RemoteAudio remoteAudio;
  private boolean mediaDropped;
  private boolean closed;

  public Peer(MediaEnginePool engines, PeerLimits limits, PeerParty party) {
    this.engines = engines;
    this.engine = engines.borrow();
    this.presence = new ConnectionMonitor(thread, limits, this::came, this::lost);
    this.party = party;
  }

  /**
   * The SDP answer to an offer; without waiting for candidates, since the one that counts is known.
   *
   * @throws PeerRefused if the offer cannot be answered; the peer must be closed all the same
   */
  public String answer(String offer) {
    String local = LoopbackSdp.withoutForeignCandidates(offer);
    return thread.call(() -> negotiated(local, IntUnaryOperator.identity()));
  }

  /**
   * The same for a caller who has to come through a relay.
   *
   * @param relay from this side's port to the relay's, which the answer names
   * @throws PeerRefused as above
   */
  public String answerBehind(IntUnaryOperator relay, String offer) {
    String bare = LoopbackSdp.withoutCandidates(offer);
    return thread.call(() -> negotiated(bare, relay));
  }

  /** Runs {@code task} where the party's methods run. */
  public void execute(Runnable task) {
    thread.execute(task);
  }

  /** Sends an event over the data channel; nothing happens while none is open. */
  public void send(String text) {
    thread.execute(
        () -> {
          if (channel != null) {
            channel.send(text);
          }
        });
  }

  /** From here on no audio is sent and none is received; the connection stays. */
  public void dropMedia() {
    thread.execute(() -> mediaDropped = true);
  }

  @Override
  public void close() {
    thread.execute(this::closeOnce);
  }

  private String negotiated(String offer, IntUnaryOperator reachedAt) {
    var callbacks = new PeerCallbacks(thread, presence::changed, this::channelled, this::tracked);
    media = new Media(engine, "interviewer", callbacks);
    String answer = media.answer(offer, reachedAt);
    presence.awaited();
    return answer;
  }

  private void came() {
    party.connected();
    thread.every(SETTLED, FRAME, this::play);
  }

  private void channelled(RTCDataChannel opening) {
    if (channel == null && !closed) {
      channel = new Channel(opening, thread, party);
      channel.listen(() -> lost("other side left"));
    }
  }

  private void tracked(RTCRtpTransceiver transceiver) {
    if (remoteAudio == null
        && !closed
        && transceiver.getReceiver().getTrack() instanceof AudioTrack a) {
      remoteAudio = new RemoteAudio(a, thread, this::audioReceived);
    }
  }

  private void audioReceived(short[] frame) {
    if (!mediaDropped && !closed) {
      party.audioReceived(frame);
    }
  }

  private void play() {
    short[] frame = party.nextFrame();
    if (!mediaDropped && !closed) {
      media.push(frame);
    }
  }

  private void lost(String why) {
    if (!closed) {
      closeOnce();
      party.lost(why);
    }
  }

  /** The order matters: what still calls into the connection goes first. */
  private void closeOnce() {
    if (closed) {
      return;
    }
    closed = true;
    thread.end();
    if (remoteAudio != null) {
      remoteAudio.close();
    }
    if (channel != null) {
      channel.close();
    }
    if (media != null) {
      media.close();
    }
    engines.giveBack(engine);
  }
}
