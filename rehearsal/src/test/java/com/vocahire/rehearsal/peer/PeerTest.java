package com.vocahire.rehearsal.peer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PeerTest {
  private static final MediaEnginePool ENGINES = new MediaEnginePool();
  private static final PeerLimits LIMITS =
      new PeerLimits(Duration.ofSeconds(10), Duration.ofSeconds(2));
  private final RecordingParty candidate = new RecordingParty();
  private final RecordingParty interviewer = new RecordingParty();

  @Test
  void carriesAudioAndMessagesInBothDirections() throws InterruptedException {
    interviewer.play(tone());
    candidate.play(tone());

    try (Peer peer = new Peer(ENGINES, LIMITS, interviewer);
        CallingPeer caller = new CallingPeer(ENGINES, candidate)) {
      caller.call(peer::answer);
      assertThat(interviewer.opened.await(60, SECONDS)).isTrue();
      assertThat(candidate.opened.await(60, SECONDS)).isTrue();
      peer.send("to the candidate");
      caller.send("to the interviewer");

      Eventually.becomesTrue(() -> candidate.loudFrames.get() > 50);
      Eventually.becomesTrue(() -> interviewer.loudFrames.get() > 50);
      Eventually.becomesTrue(() -> candidate.received.size() == 1);
      assertThat(candidate.received).containsExactly("to the candidate");
      assertThat(interviewer.received).containsExactly("to the interviewer");
    }
  }

  @Test
  void saysLostWhenTheOtherSideLeaves() throws InterruptedException {
    try (Peer peer = new Peer(ENGINES, LIMITS, interviewer)) {
      CallingPeer caller = new CallingPeer(ENGINES, candidate);
      caller.call(peer::answer);
      assertThat(interviewer.opened.await(60, SECONDS)).isTrue();

      caller.close();

      assertThat(interviewer.gone.await(60, SECONDS)).isTrue();
      // The DTLS close_notify of a caller that leaves immediately may be lost.
      assertThat(interviewer.lost).hasSize(1).isSubsetOf("other side left", "disconnected");
    }
  }

  @Test
  void givesUpWhenNoPeerConnects() throws InterruptedException {
    PeerLimits shortLimits = new PeerLimits(Duration.ofMillis(300), Duration.ofSeconds(2));
    try (Peer peer = new Peer(ENGINES, shortLimits, interviewer);
        CallingPeer caller = new CallingPeer(ENGINES, candidate)) {
      assertThatThrownBy(() -> caller.call(offer -> peer.answer(offer) + "not SDP"));

      assertThat(interviewer.gone.await(60, SECONDS)).isTrue();
      assertThat(interviewer.lost).containsExactly("never connected");
    }
  }

  @Test
  void refusesWhatIsNotSdp() {
    try (Peer peer = new Peer(ENGINES, LIMITS, interviewer)) {
      assertThatThrownBy(() -> peer.answer("hello")).isInstanceOf(PeerRefused.class);
    }
  }

  private static short[] tone() {
    short[] samples = new short[48_000 * 2];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (8000 * Math.sin(2 * Math.PI * 440 * i / 48_000));
    }
    return samples;
  }
}
