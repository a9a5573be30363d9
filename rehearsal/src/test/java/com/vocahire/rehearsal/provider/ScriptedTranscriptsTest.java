package com.vocahire.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.rehearsal.peer.CallingPeer;
import com.vocahire.rehearsal.peer.MediaEnginePool;
import com.vocahire.rehearsal.peer.RecordingParty;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ScriptedTranscriptsTest {
  private static final MediaEnginePool ENGINES = new MediaEnginePool();

  @Test
  void wordsAreOneCallsAndNoOthers() {
    try (RealtimeEmulator emulator = RealtimeEmulator.start(0, Provider.KEY);
        CallingPeer ada = new CallingPeer(ENGINES, new RecordingParty());
        CallingPeer bob = new CallingPeer(ENGINES, new RecordingParty())) {
      Provider provider = new Provider(emulator);
      String first = called(provider, ada);
      String second = called(provider, bob);

      assertThat(waiting(provider, first, "[\"I am ready.\",\"I like tea.\"]")).isEqualTo(2);
      assertThat(waiting(provider, second, "[\"I am Bob.\"]")).isEqualTo(1);
    }
  }

  private static String called(Provider provider, CallingPeer caller) {
    HttpResponse<String> answer =
        provider.post("/v1/realtime/calls", Provider.KEY, "application/sdp", caller.offer());
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
  }

  private static int waiting(Provider provider, String call, String texts) {
    String path = "calls/" + call + "/transcriptions";
    return provider.testControl("POST", path, "{\"texts\":" + texts + "}").path("waiting").asInt();
  }
}
