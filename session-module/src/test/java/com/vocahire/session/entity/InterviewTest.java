package com.vocahire.session.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
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

    assertThatCode(() -> interview.requireOpen(EXPIRES)).doesNotThrowAnyException();
    assertFails(() -> interview.requireOpen(EXPIRES.plusMillis(1)), Kind.SESSION_EXPIRED);
  }

  @Test
  void takesOneOfferOnly() {
    assertFails(() -> interview(SessionState.EXCHANGING).requireOpen(NOW), Kind.ALREADY_EXCHANGED);
  }

  @Test
  void takesNoOfferAfterItsEnd() {
    assertFails(() -> interview(SessionState.ENDED).requireOpen(NOW), Kind.SESSION_ENDED);
  }

  @Test
  void fitsNoTokenBeforeOneWasMinted() {
    assertThat(interview(SessionState.CREATED).fits("ek_any")).isFalse();
  }

  @Test
  void showsNothingOfTheBrief() {
    assertThat(interview(SessionState.CREATED).view().toString()).doesNotContain("Gardener");
  }

  private static void assertFails(Runnable step, Kind kind) {
    assertThatThrownBy(step::run)
        .asInstanceOf(InstanceOfAssertFactories.type(InterviewFailure.class))
        .extracting(InterviewFailure::kind)
        .isEqualTo(kind);
  }

  private static Interview interview(SessionState state) {
    var none = Optional.<String>empty();
    var brief = new InterviewBrief("Gardener", none, none, none, none, none);
    return new Interview(new Caller("ada"), brief, state, NOW, EXPIRES);
  }
}
