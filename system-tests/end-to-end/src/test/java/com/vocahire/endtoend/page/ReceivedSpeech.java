package com.vocahire.endtoend.page;

import com.vocahire.endtoend.testkit.rehearsal.Emulator;
import com.vocahire.testkit.Waiting;
import jakarta.json.JsonObject;

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
    var since = new JsonObject[] {receivedAudio()};
    Waiting.await("silence at the peer")
        .until(
            () -> {
              var now = receivedAudio();
              if (speech(now) > speech(since[0])) {
                since[0] = now;
              }
              return now.getInt("receivedMs") - since[0].getInt("receivedMs") > SILENT_FOR_MS;
            });
  }

  double seconds() {
    return speech(receivedAudio());
  }

  private static double speech(JsonObject receivedAudio) {
    return receivedAudio.getJsonNumber("speechSeconds").doubleValue();
  }

  private JsonObject receivedAudio() {
    return emulator.call(call).getJsonObject("receivedAudio");
  }
}
