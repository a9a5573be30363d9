package com.vocahire.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One rehearsal for all tests of a JVM; Arquillian finds its server by system properties. */
public final class RehearsalForTheSession implements LauncherSessionListener {
  private Rehearsal rehearsal;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      rehearsal = Rehearsal.start(Rehearsal.freePort(), "--without-application");
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    System.setProperty("vocahire.home", rehearsal.endpoint("home"));
    System.setProperty("vocahire.administration", rehearsal.endpoint("administrationPort"));
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    rehearsal.close();
    try {
      rehearsal.forget();
    } catch (IOException kept) {
      throw new UncheckedIOException(kept);
    }
  }
}
