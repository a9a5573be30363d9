package com.vocahire.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.InterviewFailure.Kind;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  private static final String KEY = "7d444840-9dc0-41d1-8245-0f4bb6a3d4aa";

  @Test
  void recognizesTheSameRequestAndDistinguishesAnother() {
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

  @ParameterizedTest
  @ValueSource(strings = {"\"%s\"", " \"%s\"\t", " %s "})
  void isTheSameKeyAsAStringOfStructuredFields(String form) {
    for (var text : new String[] {KEY, KEY.toUpperCase(Locale.ROOT)}) {
      assertThat(IdempotencyKey.of(form.formatted(text), "Cook"))
          .isEqualTo(IdempotencyKey.of(KEY, "Cook"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "once more",
        "",
        "\"",
        "\"\"",
        "\"" + KEY,
        KEY + "\"",
        "'" + KEY + "'",
        "\"\"" + KEY + "\"\"",
        "\" " + KEY + "\"",
        "\"" + KEY + "\";a=1",
        "\"" + KEY + "\", \"" + KEY + "\"",
        ":" + KEY + ":",
        "{" + KEY + "}",
        "urn:uuid:" + KEY,
        "1-1-1-1-1",
        "7d4448409dc041d182450f4bb6a3d4aa"
      })
  void mustBeAUuid(String header) {
    assertThatThrownBy(() -> IdempotencyKey.of(header, "Cook"))
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
