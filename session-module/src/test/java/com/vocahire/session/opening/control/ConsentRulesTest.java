package com.vocahire.session.opening.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.BrokenRule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentRulesTest {

  private static final BrokenRule BROKEN =
      new BrokenRule("consentVersion", "must be the text's current version");

  @Test
  void whereItIsRequiredItMustBeOfTheCurrentText() {
    var rules = new ConsentRules(true, "2");

    assertThat(rules.refusal(Optional.of("2"))).isEmpty();
    assertThat(rules.refusal(Optional.of("1")).flatMap(InterviewFailure::brokenRule))
        .contains(BROKEN);
    assertThat(rules.refusal(Optional.empty()).flatMap(InterviewFailure::brokenRule))
        .contains(BROKEN);
  }

  @Test
  void elsewhereACallerMayHaveAskedByItself() {
    var rules = new ConsentRules(false, "2");

    assertThat(rules.refusal(Optional.empty())).isEmpty();
    assertThat(rules.refusal(Optional.of("of our own"))).isEmpty();
  }

  @Test
  void aVersionThatNoOpeningCouldNameIsNoVersion() {
    var tooLong = "v".repeat(41);

    assertThatThrownBy(() -> new ConsentRules(true, tooLong)).hasMessageContaining("40");
  }
}
