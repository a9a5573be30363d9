package com.vocahire.session.transcript.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.transcript.entity.OpenRecord.Size;
import com.vocahire.session.transcript.entity.Redelivery.Phase;
import com.vocahire.session.transcript.entity.TranscriptItem.Role;
import com.vocahire.session.transcript.entity.TranscriptItem.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OpenRecordTest {

  private static final Size MOST = new Size(3, 40);
  private static final String CONFESSION = "I do not know Java.";

  @Example
  void aFinalItemDoesNotChange() {
    for (Status first : List.of(Status.COMPLETED, Status.TRUNCATED)) {
      for (Phase phase : Phase.values()) {
        var kept = candidate(first, CONFESSION);
        for (var later : others(first)) {
          assertThat(Redelivery.of(kept, later, phase)).isEqualTo(Redelivery.REVISES);
        }
        assertThat(Redelivery.of(kept, kept, phase)).isEqualTo(Redelivery.KNOWN);
        assertThat(Redelivery.of(kept, candidate(Status.INCOMPLETE, "I do not"), phase))
            .as("an early version that comes late")
            .isEqualTo(Redelivery.KNOWN);
      }
    }
  }

  private static List<TranscriptItem> others(Status first) {
    var none = Optional.<String>empty();
    var another = first == Status.COMPLETED ? Status.TRUNCATED : Status.COMPLETED;
    return List.of(
        candidate(first, "Yes."),
        candidate(Status.TRUNCATED, "Yes."),
        candidate(Status.COMPLETED, CONFESSION + " But much else."),
        candidate(another, CONFESSION),
        candidate(Status.INCOMPLETE, "Yes."),
        new TranscriptItem("i1", Optional.of("i9"), Role.CANDIDATE, first, CONFESSION),
        new TranscriptItem("i1", none, Role.INTERVIEWER, first, CONFESSION));
  }

  @Example
  void aReplyMayStillBeInterruptedWhileTheInterviewLastsWithTheSameWords() {
    var completed = interviewer(Status.COMPLETED, "And what did you weld last?");
    var interrupted = interviewer(Status.TRUNCATED, "And what did you weld last?");

    assertThat(Redelivery.of(completed, interrupted, Phase.LIVE)).isEqualTo(Redelivery.CONTINUES);
    assertThat(Redelivery.of(completed, interrupted, Phase.ENDED)).isEqualTo(Redelivery.REVISES);
    assertThat(Redelivery.of(completed, interviewer(Status.TRUNCATED, "And what"), Phase.LIVE))
        .isEqualTo(Redelivery.REVISES);
    assertThat(Redelivery.of(interrupted, completed, Phase.LIVE)).isEqualTo(Redelivery.REVISES);
  }

  @Example
  void anIncompleteItemIsCompletedAndAnotherTextIsKeptAsARevision() {
    var early = candidate(Status.INCOMPLETE, "I do not ");

    assertThat(Redelivery.of(early, candidate(Status.COMPLETED, CONFESSION), Phase.ENDED))
        .isEqualTo(Redelivery.CONTINUES);
    assertThat(Redelivery.of(early, candidate(Status.COMPLETED, "Yes."), Phase.LIVE))
        .isEqualTo(Redelivery.REPLACES);
    assertThat(Redelivery.of(early, candidate(Status.COMPLETED, CONFESSION), Phase.FROZEN))
        .isEqualTo(Redelivery.REVISES);
  }

  @Example
  void whatIsReplacedByOtherWordsIsARevision() {
    var early = candidate(Status.INCOMPLETE, "I do not");
    var record = new OpenRecord(Phase.LIVE, new Size(1, 8), MOST, List.of(early));

    assertThat(record.take(candidate(Status.COMPLETED, "Yes."))).isEmpty();

    assertThat(record.revisions()).containsExactly(early);
    assertThat(record.changed()).extracting(TranscriptItem::text).containsExactly("Yes.");
  }

  @Example
  void countsCharactersAndNotUnits() {
    var record = new OpenRecord(Phase.LIVE, new Size(0, 0), new Size(9, 2), List.of());

    assertThat(record.take(candidate(Status.COMPLETED, "\uD83D\uDE00\uD83D\uDE00"))).isEmpty();
  }

  /** Any deliveries in any order, in one batch or many. */
  @Property(tries = 500)
  void neverGrowsBeyondItsLimitsAndNeverChangesAFinalItem(
      @ForAll("deliveries") List<TranscriptItem> deliveries, @ForAll Phase phase) {
    List<TranscriptItem> kept = new ArrayList<>();
    for (var delivery : deliveries) {
      var record = new OpenRecord(phase, size(kept), MOST, List.copyOf(kept));
      boolean taken = record.take(delivery).isEmpty();
      for (var changed : record.changed()) {
        kept.stream()
            .filter(old -> old.itemId().equals(changed.itemId()))
            .filter(old -> old.status() != Status.INCOMPLETE)
            .forEach(old -> assertThat(changed.text()).isEqualTo(old.text()));
        kept.removeIf(old -> old.itemId().equals(changed.itemId()));
        kept.add(changed);
      }
      assertThat(taken || record.changed().isEmpty()).isTrue();
    }
    assertThat(size(kept).items()).isLessThanOrEqualTo(MOST.items());
    assertThat(size(kept).characters()).isLessThanOrEqualTo(MOST.characters());

    var batch = new OpenRecord(phase, new Size(0, 0), MOST, List.of());
    deliveries.forEach(batch::take);
    assertThat(List.copyOf(batch.changed())).containsExactlyInAnyOrderElementsOf(kept);
  }

  private static Size size(List<TranscriptItem> items) {
    return new Size(items.size(), items.stream().mapToLong(TranscriptItem::characters).sum());
  }

  @Provide
  Arbitrary<List<TranscriptItem>> deliveries() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c", "d"),
            Arbitraries.of("a", "b").optional(),
            Arbitraries.of(Role.class),
            Arbitraries.of(Status.class),
            Arbitraries.of("", "I", "I do", "I do not know Java.", "Yes.", "x".repeat(30)))
        .as(TranscriptItem::new)
        .list()
        .ofMaxSize(12);
  }

  private static TranscriptItem candidate(Status status, String words) {
    return new TranscriptItem("i1", Optional.empty(), Role.CANDIDATE, status, words);
  }

  private static TranscriptItem interviewer(Status status, String words) {
    return new TranscriptItem("i1", Optional.empty(), Role.INTERVIEWER, status, words);
  }
}
