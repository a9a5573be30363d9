package com.vocahire.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.InterviewBrief;
import com.vocahire.signaling.testing.TestSettings;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("UnnecessaryAssignment") // in place of the container
class RealtimeSessionJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpt-4o-mini-transcribe|{\"model\":\"gpt-4o-mini-transcribe\",\"language\":\"pt\"}",
        "gpt-transcribe|{\"model\":\"gpt-transcribe\",\"languages\":[\"pt\"]}",
        "gpt-live-transcribe|{\"model\":\"gpt-live-transcribe\",\"languages\":[\"pt\"]}",
        "our-deployment|{\"model\":\"our-deployment\",\"language\":\"pt\"}"
      })
  void sendsTheLanguageInTheFormatOfTheTranscriptionModel(String model, String transcription) {
    var interviewer = TestSettings.interviewer("gpt-realtime-2.1", "marin", null);
    TestSettings.set(interviewer, "transcriptionModel", model);
    var none = Optional.<String>empty();
    var brief = new InterviewBrief("Cook", none, none, none, none, Optional.of("pt-BR"));

    var session =
        new RealtimeSessionJson(interviewer, TestSettings.turns("server_vad", "auto", 700, 15_000))
            .of(brief);

    var input = session.getJsonObject("audio").getJsonObject("input");
    assertThat(input.getJsonObject("transcription")).hasToString(transcription);
  }
}
