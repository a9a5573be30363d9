package com.vocahire.endtoend.page;

import com.vocahire.endtoend.testkit.rehearsal.Emulator;
import com.vocahire.testkit.Waiting;
import jakarta.json.JsonObject;

/** What the interviewer's peer hears of one call, counted in the sound it receives. */
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

  /** Waits until sound goes on arriving and none of it is speech. */
  void silence() {
    var since = new JsonObject[] {heard()};
    Waiting.await("silence at the peer")
        .until(
            () -> {
              var now = heard();
              if (speech(now) > speech(since[0])) {
                since[0] = now;
              }
              return now.getInt("heardMs") - since[0].getInt("heardMs") > SILENT_FOR_MS;
            });
  }

  double seconds() {
    return speech(heard());
  }

  private static double speech(JsonObject heard) {
    return heard.getJsonNumber("speechSeconds").doubleValue();
  }

  private JsonObject heard() {
    return emulator.call(call).getJsonObject("heard");
  }
}
