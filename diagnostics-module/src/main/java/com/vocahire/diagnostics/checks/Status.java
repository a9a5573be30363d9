package com.vocahire.diagnostics.checks;

import java.util.Locale;

/** The status of a check, from good to bad. */
public enum Status {
  PASSED,
  WARNED,
  FAILED;

  /** Returns the status as answers write it, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the worse of the two. */
  public Status or(Status other) {
    return compareTo(other) < 0 ? other : this;
  }
}
