package com.vocahire.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.InterviewFailure.Kind;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {

  private static final String KEY = "7d444840-9dc0-41d1-8245-0f4bb6a3d4aa";

  @Test
  void knowsTheSameRequestAgainAndTellsAnotherFromIt() {
    var first = IdempotencyKey.of(KEY, "Cook", null, "text");

    assertThat(IdempotencyKey.of(KEY, "Cook", null, "text")).isEqualTo(first);
    assertThat(IdempotencyKey.of(KEY, "Cook", "text", null)).isNotEqualTo(first);
    assertThat(IdempotencyKey.of(KEY, "Cook", "", "text")).isNotEqualTo(first);
    assertThat(IdempotencyKey.of(KEY, "Cooktext"))
        .isNotEqualTo(IdempotencyKey.of(KEY, "Cook", "text"));
  }

  @Test
  void isAnotherKeyForAnotherCaller() {
    var key = IdempotencyKey.of(KEY, "Cook");

    assertThat(key.digest(new Caller("ada"))).isNotEqualTo(key.digest(new Caller("bob")));
  }

  @Test
  void isStoredOnlyAsWhatSaysNothingOfIt() {
    var key = IdempotencyKey.of(KEY, "Cook");

    assertThat(key.digest(new Caller("ada"))).hasSize(64).doesNotContain(KEY).doesNotContain("ada");
    assertThat(key.toString()).doesNotContain(KEY);
  }

  @Test
  void mustBeAUuid() {
    assertThatThrownBy(() -> IdempotencyKey.of("once more", "Cook"))
        .isInstanceOfSatisfying(
            InterviewFailure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
              assertThat(failure.brokenRule())
                  .hasValueSatisfying(
                      rule -> assertThat(rule.field()).isEqualTo("Idempotency-Key"));
            });
  }
}
