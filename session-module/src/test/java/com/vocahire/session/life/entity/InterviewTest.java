package com.vocahire.session.life.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class InterviewTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant EXPIRES = NOW.plus(Duration.ofMinutes(2));

  @Test
  void takesItsOfferUntilItExpires() {
    var interview = interview(SessionState.CREATED);

    // Open so far: what is missing is the token.
    assertFails(() -> offered(interview, EXPIRES), Kind.TOKEN_MISMATCH);
    assertFails(() -> offered(interview, EXPIRES.plusMillis(1)), Kind.SESSION_EXPIRED);
  }

  @Test
  void takesOneOfferOnly() {
    assertFails(() -> offered(interview(SessionState.EXCHANGING), NOW), Kind.ALREADY_EXCHANGED);
  }

  @Test
  void takesNoOfferAfterItsEnd() {
    assertFails(() -> offered(interview(SessionState.ENDED), NOW), Kind.SESSION_ENDED);
  }

  @Test
  void hasNothingToReportAfterItsEnd() {
    assertFails(() -> interview(SessionState.ENDED).requireNotEnded(), Kind.SESSION_ENDED);
    assertThatCode(() -> interview(SessionState.LIVE).requireNotEnded()).doesNotThrowAnyException();
  }

  @Test
  void hasNoOtherCallBeforeItsFirstNorAfterItsEnd() {
    assertThat(refusal(SessionState.CREATED)).isEqualTo(Kind.NOT_EXCHANGED);
    assertThat(refusal(SessionState.EXCHANGING)).isEqualTo(Kind.NOT_EXCHANGED);
    assertThat(refusal(SessionState.ENDED)).isEqualTo(Kind.SESSION_ENDED);
    assertThat(interview(SessionState.CREATED).refusesAnotherCall(EXPIRES.plusMillis(1)).kind())
        .isEqualTo(Kind.SESSION_EXPIRED);
  }

  private static Kind refusal(SessionState state) {
    return interview(state).refusesAnotherCall(NOW).kind();
  }

  @Test
  void returnsTheBriefOfTheOpening() {
    var brief =
        new InterviewBrief(
            "Gardener",
            Optional.of("Kew"),
            Optional.of("Prunes roses."),
            Optional.of("Ten years of hedges."),
            Optional.of("technical"),
            Optional.of("en-GB"));
    var order =
        new OpeningOrder(
            new Caller("ada"), brief, Optional.empty(), SessionState.EXCHANGING, Optional.empty());
    var kept = new Interview(order, NOW, EXPIRES);

    assertThat(kept.brief(InterviewMaterial.of(kept.id(), brief))).isEqualTo(brief);
  }

  @Test
  void showsNothingOfTheBrief() {
    assertThat(interview(SessionState.CREATED).view().toString()).doesNotContain("Gardener");
  }

  private static void offered(Interview interview, Instant when) {
    interview.requireFits("ek_any", Optional.empty(), when);
  }

  private static void assertFails(Runnable step, Kind kind) {
    assertThatThrownBy(step::run)
        .asInstanceOf(InstanceOfAssertFactories.type(InterviewFailure.class))
        .extracting(InterviewFailure::kind)
        .isEqualTo(kind);
  }

  @Test
  void keepsWhatTheCandidateAgreedToAndWhen() {
    assertThat(interview(SessionState.EXCHANGING, Optional.of("7")).consent())
        .contains(new Consent("7", NOW));
    assertThat(interview(SessionState.EXCHANGING).consent()).isEmpty();
  }

  private static Interview interview(SessionState state) {
    return interview(state, Optional.empty());
  }

  private static Interview interview(SessionState state, Optional<String> consent) {
    var none = Optional.<String>empty();
    var brief = new InterviewBrief("Gardener", none, none, none, none, none);
    var order = new OpeningOrder(new Caller("ada"), brief, consent, state, Optional.empty());
    return new Interview(order, NOW, EXPIRES);
  }
}
