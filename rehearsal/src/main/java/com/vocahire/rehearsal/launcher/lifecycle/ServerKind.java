package com.vocahire.rehearsal.launcher.lifecycle;

import java.util.Locale;

/** The application servers the EAR runs on. */
public enum ServerKind {
  WILDFLY("WildFly"),
  PAYARA("Payara");

  private final String title;

  ServerKind(String title) {
    this.title = title;
  }

  /** Returns its name in sentences. */
  public String title() {
    return title;
  }

  /** Returns its name in options, files and folders. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
