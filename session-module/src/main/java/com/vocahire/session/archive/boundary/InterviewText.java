package com.vocahire.session.archive.boundary;

import com.vocahire.session.feedback.boundary.FeedbackResponse;
import com.vocahire.session.input.ForeignText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

/**
 * An interview for people: plain text, a heading for each part, a paragraph for each turn. A line
 * that begins without space is ours; foreign text stands behind a label on one line, or its further
 * lines are indented, so it cannot imitate a turn or a heading. The text is streamed, never held as
 * a whole.
 */
final class InterviewText {

  static final String INDENT = "    ";

  private final Writer lines;

  private InterviewText(Writer lines) {
    this.lines = lines;
  }

  /** Writes all of it, without closing. */
  static void write(InterviewResponse interview, Writer lines) {
    new InterviewText(lines).write(interview);
  }

  private void write(InterviewResponse interview) {
    add("Interview " + interview.id());
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
    line("Provenance", interview.provenance());
    line("Revisions", interview.revisions());
    line("Gaps", interview.gaps());
    part("Job description", interview.jobDescription());
    part("Resume", interview.resumeText());
    if (interview.transcript() != null && !interview.transcript().isEmpty()) {
      heading("Conversation");
      interview.transcript().forEach(this::turn);
    }
    if (interview.feedback() != null) {
      feedback(interview.feedback());
    }
  }

  private void feedback(FeedbackResponse.Report report) {
    heading("Feedback, written by a machine (" + ForeignText.onOneLine(report.model()) + ")");
    for (var question : report.questions()) {
      add("");
      line("Question", question.question() + " (" + question.outcome().replace('_', ' ') + ")");
      for (var statement : question.statements()) {
        add("- " + ForeignText.onOneLine(statement.text()));
        add(INDENT + "\u201c" + ForeignText.onOneLine(statement.quote()) + "\u201d");
      }
    }
    if (!report.notAsked().isEmpty()) {
      add("");
      line("Not asked", String.join(", ", report.notAsked()).replace('_', ' '));
    }
  }

  private void line(String what, Object value) {
    if (value != null) {
      add(what + ": " + ForeignText.onOneLine(value.toString()));
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
      heading(heading);
      add(INDENT + indented(text));
    }
  }

  private void turn(InterviewResponse.Item item) {
    var who = item.role().substring(0, 1).toUpperCase(Locale.ROOT) + item.role().substring(1);
    var status = item.status().equals("completed") ? "" : " (" + item.status() + ")";
    add("");
    add(who + status + ": " + indented(item.text()));
  }

  /** Further lines begin with white space; no other sign in it moves the place of writing. */
  private static String indented(String text) {
    return text.replaceAll("\\R", "\n")
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "\uFFFD")
        .replace("\n", "\n" + INDENT);
  }

  private void heading(String heading) {
    add("");
    add(heading);
  }

  private void add(String line) {
    try {
      lines.append(line).append('\n');
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
