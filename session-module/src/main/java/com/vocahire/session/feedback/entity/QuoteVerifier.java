package com.vocahire.session.feedback.entity;

import com.vocahire.session.feedback.FeedbackMaterial;
import com.vocahire.session.feedback.FeedbackMaterial.Speaker;
import com.vocahire.session.feedback.FeedbackMaterial.Turn;
import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.FeedbackReport.Outcome;
import com.vocahire.session.feedback.FeedbackReport.Question;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Verifies a report against the transcript: a question must be the interviewer's words, a quote the
 * candidate's, within one turn. White space, quotation marks and case may differ, nothing else.
 * Statements without such a quote are left out.
 */
public final class QuoteVerifier {

  /** In characters; fewer are found in any text, so they count only as a whole turn. */
  private static final int SHORTEST = 8;

  private final FeedbackMaterial material;
  private final List<String> asked;
  private final List<String> answered;

  public QuoteVerifier(FeedbackMaterial material) {
    this.material = material;
    asked = said(Speaker.INTERVIEWER);
    answered = said(Speaker.CANDIDATE);
  }

  private List<String> said(Speaker speaker) {
    return material.turns().stream()
        .filter(turn -> turn.speaker() == speaker)
        .map(Turn::words)
        .map(QuoteVerifier::plain)
        .toList();
  }

  /** The verified part of {@code draft}; empty when it has statements and none is verified. */
  public Optional<FeedbackReport> proven(FeedbackReport draft) {
    var questions = draft.questions().stream().map(this::proven).flatMap(Optional::stream).toList();
    boolean invented = questions.isEmpty() && !draft.questions().isEmpty();
    return invented ? Optional.empty() : Optional.of(draft.with(questions, material.whole()));
  }

  private Optional<Question> proven(Question draft) {
    if (!isIn(asked, draft.question())) {
      return Optional.empty();
    }
    if (draft.outcome() == Outcome.NOT_ANSWERED) {
      return Optional.of(draft.with(List.of())); // nothing to be said of what was not answered
    }
    var grounded =
        draft.statements().stream().filter(claim -> isIn(answered, claim.quote())).toList();
    return grounded.isEmpty() ? Optional.empty() : Optional.of(draft.with(grounded));
  }

  private static boolean isIn(List<String> turns, String quote) {
    var words = plain(quote);
    return words.length() < SHORTEST
        ? !words.isEmpty() && turns.contains(words)
        : turns.stream().anyMatch(turn -> turn.contains(words));
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("[\\u2018\\u2019\\u201B\\u02BC]", "'")
        .replaceAll("[\\u201C-\\u201F\\u00AB\\u00BB]", "\"")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .replaceAll("[\\p{Cc}\\p{Cf}]", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
