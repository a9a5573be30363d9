package com.vocahire.platform;

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
  void aRemarkIsOnlyARemark() {
    registry.remark("provider", () -> "resting");

    assertThat(registry.conditions()).isEmpty();
    assertThat(registry.remarks().get("provider").get()).isEqualTo("resting");
  }
}
