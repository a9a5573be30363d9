package com.vocahire.endtoend.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A candidate's voice: Debian's espeak-ng speaks a text into a WAV file. */
public final class SpokenAnswer {

  private SpokenAnswer() {}

  public static Path of(String text) throws IOException, InterruptedException {
    Path wav = Files.createTempFile("candidate", ".wav");
    Process speaking =
        new ProcessBuilder("espeak-ng", "-v", "en", "-s", "150", "-w", wav.toString(), text)
            .inheritIO()
            .start();
    if (!speaking.waitFor(20, TimeUnit.SECONDS) || speaking.exitValue() != 0) {
      throw new IllegalStateException("espeak-ng did not speak");
    }
    return wav;
  }
}
