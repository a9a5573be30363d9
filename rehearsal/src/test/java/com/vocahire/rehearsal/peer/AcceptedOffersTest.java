package com.vocahire.rehearsal.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What libwebrtc answers to offers of which the product had to decide whether to pass them on:
 * nothing of the emulator stands between, which would correct some of them.
 */
class AcceptedOffersTest {
  private static final MediaEnginePool ENGINES = new MediaEnginePool();
  private static final Path OFFERS = Path.of("../signaling-module/src/test/resources/sdp/offers");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RTP/AVP",
        "RTP/AVPF",
        "RTP/SAVP",
        "RTP/SAVPF",
        "UDP/TLS/RTP/SAVP",
        "UDP/TLS/RTP/SAVPF",
      })
  void audioUnderEachProfilesNameIsAnsweredUnderTheSame(String profile) throws Exception {
    var answer = answer(offer("chrome-156").replace("UDP/TLS/RTP/SAVPF", profile));

    assertThat(sections(answer))
        .satisfiesExactly(
            audio -> assertThat(audio).startsWith("m=audio 9 " + profile + " 111"),
            data -> assertThat(data).startsWith("m=application 9 UDP/DTLS/SCTP"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dtls-sctp", "dtls-sctp-mapped"})
  void dataUnderItsOlderNameIsTaken(String name) throws Exception {
    assertThat(sections(answer(offer(name))).get(1)).startsWith("m=application 9 DTLS/SCTP");
  }

  @Test
  void aStoppedSectionIsRejectedAndTheOthersAreTaken() throws Exception {
    assertThat(sections(answer(offer("stopped-video"))))
        .satisfiesExactly(
            audio -> assertThat(audio).startsWith("m=audio 9 "),
            video -> assertThat(video).startsWith("m=video 0 "),
            data -> assertThat(data).startsWith("m=application 9 "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TCP/DTLS/RTP/SAVP", "TCP/DTLS/RTP/SAVPF"})
  void audioOverTcpIsNotAnswered(String profile) throws Exception {
    String offer = offer("chrome-156").replace("UDP/TLS/RTP/SAVPF", profile);

    assertThatThrownBy(() -> answer(offer)).isInstanceOf(PeerRefused.class);
  }

  @Test
  void anEmptyLineAtTheEndIsNoSdp() throws Exception {
    String empty = Files.readString(OFFERS.resolve("../refused/blank-line-at-end.sdp"));

    assertThatThrownBy(() -> answer(empty)).hasMessageContaining("Invalid SDP line");
    assertThat(answer(empty.substring(0, empty.length() - 2))).startsWith("v=0");
  }

  private static List<String> sections(String sdp) {
    return sdp.lines().filter(line -> line.startsWith("m=")).toList();
  }

  private static String offer(String name) throws IOException {
    return Files.readString(OFFERS.resolve(name + ".sdp"));
  }

  private static String answer(String offer) {
    var engine = ENGINES.borrow();
    var thread = new PeerThread(failure -> {});
    try {
      return thread.call(
          () -> {
            var media =
                new Media(
                    engine, "interviewer", new PeerCallbacks(thread, s -> {}, c -> {}, t -> {}));
            try {
              return media.answer(offer, port -> port);
            } finally {
              media.close();
            }
          });
    } finally {
      thread.end();
      ENGINES.giveBack(engine);
    }
  }
}
