package com.vocahire.session.reports;

/**
 * Event: a browser reported a value that is on no list; the value is left out and the rest of the
 * report counts, so that a page of another release keeps working. Observers must neither block nor
 * throw.
 */
public record UnknownWord(Field field) {

  /** The word stood in this field of the report. */
  public enum Field {
    TIMINGS,
    PHASE,
    VENDOR
  }
}
