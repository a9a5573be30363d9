package com.vocahire.session.reports;

/**
 * Event: a browser reported by a word that is on no list; the word is left out and the rest of the
 * report counts, so that a page of another release goes on. Whoever observes this must neither wait
 * nor throw.
 */
public record UnknownWord(Field field) {

  /** Of the report. */
  public enum Field {
    TIMINGS,
    PHASE,
    VENDOR
  }
}
