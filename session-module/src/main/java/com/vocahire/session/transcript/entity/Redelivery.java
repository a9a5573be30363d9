package com.vocahire.session.transcript.entity;

import com.vocahire.session.transcript.entity.TranscriptItem.Role;
import com.vocahire.session.transcript.entity.TranscriptItem.Status;

/**
 * What a later delivery does to an item of the conversation. Completed and truncated items are
 * final: their words, speaker and place never change. Only while the interview lasts, a turn of the
 * interviewer that was complete may be marked as truncated, with the same words: the provider
 * reports an interruption after the reply itself. An incomplete item is replaced by any later
 * version, unless the record is frozen.
 */
public enum Redelivery {
  /** It is identical to the stored item. */
  KNOWN,
  /** It continues the item: nothing of what was there is lost. */
  CONTINUES,
  /** It takes the item's place, and says something else: the earlier version is a revision. */
  REPLACES,
  /** It is a revision itself: the item stays as it is. */
  REVISES;

  /** A delivery comes while the interview lasts, or later. */
  public enum Phase {
    LIVE,
    ENDED,
    /** Feedback is written from what is there. */
    FROZEN
  }

  /** What {@code later} does to {@code kept}, which is an item of the same id. */
  public static Redelivery of(TranscriptItem kept, TranscriptItem later, Phase phase) {
    boolean same = kept.role() == later.role() && hasPlaceOf(kept, later);
    if (same && saysNothingNew(kept, later)) {
      return KNOWN;
    }
    if (kept.status() != Status.INCOMPLETE || phase == Phase.FROZEN) {
      boolean interrupted = phase == Phase.LIVE && same && isInterrupted(kept, later);
      return interrupted ? CONTINUES : REVISES;
    }
    return kept.role() == later.role() && continues(kept, later) ? CONTINUES : REPLACES;
  }

  /** A delivery that names no previous item says nothing about the place. */
  private static boolean hasPlaceOf(TranscriptItem kept, TranscriptItem later) {
    return later.previousItemId().isEmpty() || later.previousItemId().equals(kept.previousItemId());
  }

  /** The same again, or an early version of it that comes late. */
  private static boolean saysNothingNew(TranscriptItem kept, TranscriptItem later) {
    return later.status() == Status.INCOMPLETE
        ? continues(later, kept)
        : later.status() == kept.status() && words(kept).equals(words(later));
  }

  private static boolean isInterrupted(TranscriptItem kept, TranscriptItem later) {
    return kept.role() == Role.INTERVIEWER
        && kept.status() == Status.COMPLETED
        && later.status() == Status.TRUNCATED
        && words(kept).equals(words(later));
  }

  private static boolean continues(TranscriptItem early, TranscriptItem late) {
    return words(late).startsWith(words(early));
  }

  /** Deltas carry white space around them that a final text has not. */
  private static String words(TranscriptItem item) {
    return item.text().strip();
  }
}
