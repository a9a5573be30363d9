package com.vocahire.rehearsal.launcher.server;

/**
 * The emulated provider, running.
 *
 * @param url its base, with {@code /v1}
 * @param azureUrl the same as Azure serves it
 * @param entraUrl where an application signs in for that
 * @param key the one key it accepts
 */
public record Emulator(String url, String azureUrl, String entraUrl, String key) {
  /** Scheme, host and port: the vendors of relays are there too. */
  String base() {
    return url.replaceFirst("/v1$", "");
  }

  /** The test control API: tests read what was received and inject faults. */
  public String testControl() {
    return base() + "/test-control";
  }
}
