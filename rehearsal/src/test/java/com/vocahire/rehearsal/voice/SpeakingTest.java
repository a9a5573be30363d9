package com.vocahire.rehearsal.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeakingTest {

  private static final int SILENT = 3_200;
  private static final int SECOND = 16_000;

  @Test
  void aLineBeginsWithItsFirstSound() {
    Speech line = Speaking.line("Hello there.", sentence -> pcm(SILENT));

    assertThat(Math.abs(line.part(0, 1)[0])).isGreaterThanOrEqualTo((short) 164);
    assertThat(line.words().get(0).startSample()).isZero();
    assertThat(line.words().get(1).startSample()).isBetween(1, line.length() / 2);
  }

  @Test
  void thePauseBetweenSentencesStays() {
    int first = Speaking.line("Hello.", sentence -> pcm(SILENT)).length();

    Speech both = Speaking.line("Hello. Hello.", sentence -> pcm(SILENT));

    assertThat(both.part(first, SILENT * 3 - 96)).containsOnly((short) 0);
    assertThat(both.length() - first).isBetween(first + SILENT * 3 - 96, first + SILENT * 3 + 96);
  }

  @Test
  void aVoiceThatSaysNothingIsSilentForAsLong() {
    Speech line = Speaking.line("Hello.", sentence -> new byte[2 * SECOND]);

    assertThat(line.length()).isGreaterThan(3 * SECOND - 96);
  }

  /** A second of a loud tone after silence, 16 kHz, big-endian. */
  private static byte[] pcm(int silent) {
    var samples = ByteBuffer.allocate(2 * (silent + SECOND));
    samples.position(2 * silent);
    IntStream.range(0, SECOND).forEach(i -> samples.putShort((short) (8_000 * Math.sin(i / 3.0))));
    return samples.array();
  }
}
