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
    consent(interview.consent());
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
    if (interview.feedback() != null) {
      feedback(interview.feedback());
    }
    return lines.toString();
  }

  private void feedback(FeedbackResponse.Report report) {
    lines.add("").add("Feedback, written by a machine (" + report.model() + ")");
    for (var question : report.questions()) {
      var outcome = question.outcome().equals("answered") ? "" : " (not answered)";
      lines.add("").add(question.question() + outcome);
      for (var statement : question.statements()) {
        lines.add("- " + statement.text() + " \u201c" + statement.quote() + "\u201d");
      }
    }
    if (!report.notAsked().isEmpty()) {
      lines.add("").add("Not asked: " + String.join(", ", report.notAsked()).replace('_', ' '));
    }
  }

  private void line(String what, Object value) {
    if (value != null) {
      lines.add(what + ": " + value);
    }
  }

  private static String times(int often) {
    return often == 1 ? "once" : often + " times";
  }

  private void consent(InterviewResponse.Consent consent) {
    if (consent != null) {
      line("Consent", "text " + consent.version() + ", given " + consent.givenAt());
    }
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
