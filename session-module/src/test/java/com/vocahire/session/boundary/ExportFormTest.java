package com.vocahire.session.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
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
            new InterviewResponse.Item("i1", null, "interviewer", "completed", "What last?", at),
            new InterviewResponse.Item("i2", "i1", "candidate", "truncated", "A rud", at));

    var text = InterviewText.of(interview("Welds hulls.", turns));

    assertThat(text)
        .isEqualTo(
            """
            Interview 0b8f
            Job title: Welder
            Opened: 2026-11-22T09:00:06Z
            Continued: 2 times

            Job description
            Welds hulls.

            Conversation

            Interviewer: What last?

            Candidate (truncated): A rud
            """);
  }

  @Test
  void ofAnErasedInterviewIsItsReceipt() {
    assertThat(InterviewText.of(interview(null, null))).doesNotContain("Conversation");
  }

  private static InterviewResponse interview(
      String jobDescription, List<InterviewResponse.Item> transcript) {
    var opened = Instant.parse("2026-11-22T09:00:06Z");
    return new InterviewResponse(
        "0b8f",
        null,
        "live",
        null,
        "Welder",
        null,
        null,
        null,
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
        transcript);
  }
}
