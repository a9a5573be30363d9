package com.vocahire.session.archive.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportFormTest {

  @Test
  void isWhatTheCallerLikesBestAndJsonWhereEitherWillDo() {
    assertThat(ExportForm.liked(List.of(MediaType.WILDCARD_TYPE))).isEqualTo(ExportForm.JSON);
    assertThat(ExportForm.liked(List.of(new MediaType("text", "*")))).isEqualTo(ExportForm.TEXT);
    assertThat(ExportForm.liked(List.of(MediaType.TEXT_HTML_TYPE, MediaType.TEXT_PLAIN_TYPE)))
        .isEqualTo(ExportForm.TEXT);
    assertThat(
            ExportForm.liked(List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_PLAIN_TYPE)))
        .isEqualTo(ExportForm.JSON);
  }

  @Test
  void asTextHasAHeadingForEachPartAndAParagraphForEachTurn() {
    var at = Instant.parse("2026-11-22T09:00:06Z");
    var turns =
        List.of(
            new InterviewResponse.Item(
                "i1", null, "interviewer", "completed", "What last?", at, null),
            new InterviewResponse.Item("i2", "i1", "candidate", "truncated", "A rud\nder", at, 2));

    var text = text(interview("Welds hulls.\nResume\u2028none", turns));

    assertThat(text)
        .isEqualTo(
            """
            Interview 0b8f
            Job title: Welder
            Consent: text 3, given 2026-11-22T09:00:06Z
            Opened: 2026-11-22T09:00:06Z
            Continued: 2 times
            Provenance: browser
            Revisions: 2
            Gaps: 1

            Job description
                Welds hulls.
                Resume
                none

            Conversation

            Interviewer: What last?

            Candidate (truncated): A rud
                der
            """);
  }

  /** A conversation may have a million characters. */
  @Test
  void isNeverThereAsAWhole() {
    var longest = "x".repeat(20_000);
    var turns =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    new InterviewResponse.Item(
                        "i" + i, null, "candidate", "completed", longest, Instant.EPOCH, null))
            .toList();
    var pieces = new ArrayList<Integer>();

    InterviewText.write(interview(null, turns), counting(pieces));

    assertThat(pieces.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(1_000_000);
    assertThat(pieces).allSatisfy(piece -> assertThat(piece).isLessThan(20_100));
  }

  private static Writer counting(List<Integer> pieces) {
    return new Writer() {
      @Override
      public void write(char[] text, int from, int length) {
        pieces.add(length);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void ofAnErasedInterviewIsItsReceipt() {
    assertThat(text(interview(null, null))).doesNotContain("Conversation");
  }

  static String text(InterviewResponse interview) {
    var lines = new StringWriter();
    InterviewText.write(interview, lines);
    return lines.toString();
  }

  static InterviewResponse interview(
      String jobDescription, List<InterviewResponse.Item> transcript) {
    return interview("Welder", jobDescription, transcript);
  }

  static InterviewResponse interview(
      String jobTitle, String jobDescription, List<InterviewResponse.Item> transcript) {
    var opened = Instant.parse("2026-11-22T09:00:06Z");
    return new InterviewResponse(
        "0b8f",
        null,
        "live",
        null,
        jobTitle,
        null,
        null,
        null,
        new InterviewResponse.Consent("3", opened),
        null,
        opened,
        null,
        null,
        2,
        null,
        null,
        null,
        jobDescription,
        null,
        null,
        transcript == null ? null : "browser",
        transcript == null ? null : 2,
        transcript == null ? null : 1,
        transcript,
        null);
  }
}
