package com.vocahire.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {

  private final Violations violations = new Violations();

  @Test
  void thereAreNoneWhereAllRulesHold() {
    violations.unless(true, "vocahire.kind", "must be one of ours");
    violations.unlessPositive(1, "vocahire.max");
    violations.unlessPositive(Duration.ofMillis(1), "vocahire.timeout");
    violations.addAll(List.of());

    assertThat(violations.sentences()).isEmpty();
  }

  @Test
  void eachSentenceBeginsWithItsKeyAndTheyKeepTheirOrder() {
    violations.unless(false, "vocahire.kind", "must be one of ours");
    violations.unlessPositive(0, "vocahire.max");
    violations.unlessPositive(Duration.ZERO, "vocahire.timeout");
    violations.addAll(List.of("vocahire.other is not set"));

    assertThat(violations.sentences())
        .containsExactly(
            "vocahire.kind must be one of ours",
            "vocahire.max must be 1 at least",
            "vocahire.timeout must be above zero",
            "vocahire.other is not set");
  }
}
