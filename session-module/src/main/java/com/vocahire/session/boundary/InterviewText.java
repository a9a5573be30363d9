package com.vocahire.session.boundary;

import java.util.Locale;
import java.util.StringJoiner;

/** An interview for people: plain text, a heading for each part, a paragraph for each turn. */
final class InterviewText {

  private final StringJoiner lines = new StringJoiner("\n", "", "\n");

  private InterviewText() {}

  static String of(InterviewResponse interview) {
    return new InterviewText().written(interview);
  }

  private String written(InterviewResponse interview) {
    lines.add("Interview " + interview.id());
    line("Candidate", interview.owner());
    line("Job title", interview.jobTitle());
    line("Company", interview.company());
    line("Type", interview.interviewType());
    line("Language", interview.language());
    line("Opened", interview.createdAt());
    line("Continued", interview.reconnections() == 0 ? null : times(interview.reconnections()));
    line("Ended", interview.endedAt());
    line("Reason", interview.endReason());
    line("Erased", interview.erasedAt());
    part("Job description", interview.jobDescription());
    part("Resume", interview.resumeText());
    if (interview.transcript() != null && !interview.transcript().isEmpty()) {
      lines.add("").add("Conversation");
      interview.transcript().forEach(this::turn);
    }
    return lines.toString();
  }

  private void line(String what, Object value) {
    if (value != null) {
      lines.add(what + ": " + value);
    }
  }

  private static String times(int often) {
    return often == 1 ? "once" : often + " times";
  }

  private void part(String heading, String text) {
    if (text != null) {
      lines.add("").add(heading).add(text);
    }
  }

  private void turn(InterviewResponse.Item item) {
    var who = item.role().substring(0, 1).toUpperCase(Locale.ROOT) + item.role().substring(1);
    var whole = item.status().equals("completed") ? "" : " (" + item.status() + ")";
    lines.add("").add(who + whole + ": " + item.text());
  }
}
