package com.vocahire.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisteredReadinessTest {

  private final HealthRegistry registry = new HealthRegistry();

  @Test
  void holdsNothingAgainstAnEmptyRegistry() {
    assertThat(registry.conditions()).isEmpty();
  }

  @Test
  void aLaterConditionReplacesTheEarlierOfItsName() {
    registry.register("database", () -> false);
    registry.register("database", () -> true);

    assertThat(registry.conditions()).hasSize(1);
    assertThat(registry.conditions().get("database").getAsBoolean()).isTrue();
  }

  @Test
  void aConditionThatThrowsDoesNotHold() {
    assertThat(
            RegisteredReadiness.holds(
                () -> {
                  throw new IllegalStateException("no connection");
                }))
        .isFalse();
  }

  @Test
  void isNotStartedWithoutAnyCondition() {
    assertThat(registry.isStarted()).isFalse();

    registry.register("database", () -> true);
    assertThat(registry.isStarted()).as("readiness is another question").isFalse();

    registry.start("schema", () -> false);
    assertThat(registry.isStarted()).isFalse();

    registry.start("schema", () -> true);
    assertThat(registry.isStarted()).isTrue();
  }

  @Test
  void conditionsAreEvaluatedInTheOrderOfTheirNames() {
    registry.register("schema", () -> true);
    registry.register("database", () -> true);

    assertThat(registry.conditions().keySet()).containsExactly("database", "schema");
  }

  @Test
  void aRemarkIsOnlyARemark() {
    registry.remark("provider", () -> "circuit-breaker-open");

    assertThat(registry.conditions()).isEmpty();
    assertThat(registry.remarks().get("provider").get()).isEqualTo("circuit-breaker-open");
  }
}
