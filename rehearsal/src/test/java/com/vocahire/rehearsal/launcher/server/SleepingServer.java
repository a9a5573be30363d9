package com.vocahire.rehearsal.launcher.server;

import java.util.Optional;

/** A server that says {@code up} and the variable {@code SAID}, then sleeps. */
public final class SleepingServer implements ApplicationServer {
  @Override
  public void prepare(RunMode content) {}

  @Override
  public ProcessBuilder command() {
    return new ProcessBuilder("bash", "-c", "echo \"up $SAID\"; exec sleep 600");
  }

  @Override
  public String input() {
    return "";
  }

  @Override
  public boolean isUp() {
    return true;
  }

  @Override
  public Optional<String> deploymentFailure() {
    return Optional.empty();
  }

  @Override
  public void confirm() {}
}
