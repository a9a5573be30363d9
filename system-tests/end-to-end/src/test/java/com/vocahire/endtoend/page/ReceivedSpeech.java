package com.vocahire.endtoend.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;

/** The speech that the interviewer's peer receives in one call. */
final class ReceivedSpeech {

  private static final int SILENT_FOR_MS = 1_500;
  private static final double SPEECH_S = 0.8;

  private final Emulator emulator;
  private final String call;

  ReceivedSpeech(Emulator emulator, String call) {
    this.emulator = emulator;
    this.call = call;
  }

  /** Waits until there is more speech than now. */
  void speech() {
    double before = emulator.speechSeconds(call);
    Waiting.await("speech at the peer")
        .until(() -> emulator.speechSeconds(call) > before + SPEECH_S);
  }

  /** Waits until more sound has arrived and none of it is speech. */
  void silence() {
    var since = new JsonNode[] {receivedAudio()};
    Waiting.await("silence at the peer")
        .until(
            () -> {
              var now = receivedAudio();
              if (speech(now) > speech(since[0])) {
                since[0] = now;
              }
              return receivedMs(now) - receivedMs(since[0]) > SILENT_FOR_MS;
            });
  }

  double seconds() {
    return speech(receivedAudio());
  }

  private static double speech(JsonNode receivedAudio) {
    return receivedAudio.required("speechSeconds").asDouble();
  }

  private static long receivedMs(JsonNode receivedAudio) {
    return receivedAudio.required("receivedMs").asLong();
  }

  private JsonNode receivedAudio() {
    return emulator.call(call).required("receivedAudio");
  }
}
