package com.vocahire.incontainer;

import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One rehearsal for all tests of a JVM; Arquillian finds its server by system properties. */
public final class RehearsalSessionListener implements LauncherSessionListener {
  private Rehearsal rehearsal;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String server = System.getProperty("vocahire.server");
    int port = Rehearsal.freePort();
    rehearsal = Rehearsal.start(server, port, Map.of(), "--without-deployment");
    var endpoints = rehearsal.endpoints();
    System.setProperty("vocahire.home", endpoints.home());
    System.setProperty("vocahire.administration", "" + endpoints.administrationPort());
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    rehearsal.close();
    try {
      rehearsal.deleteFolder();
    } catch (IOException kept) {
      throw new UncheckedIOException(kept);
    }
  }
}
