package com.vocahire.hiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.hiring.HiringFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "*", "\"1\", \"3\"", " \"3\" "})
  void letsTheNamedVersionPass(String header) {
    assertThatNoException().isThrownBy(() -> Precondition.of(header).require(3));
  }

  /** A weak tag never fits (RFC 9110, section 13.1.1). */
  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "\"33\"", ",", "\"3"})
  void refusesEveryOther(String header) {
    assertThatThrownBy(() -> Precondition.of(header).require(3))
        .isInstanceOfSatisfying(
            HiringFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.PRECONDITION_FAILED));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void isRequired(String header) {
    assertThatThrownBy(() -> Precondition.of(header))
        .isInstanceOfSatisfying(
            HiringFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.PRECONDITION_REQUIRED));
  }

  @Test
  void readsTheTagThatItMakes() {
    assertThatNoException().isThrownBy(() -> Precondition.of(Precondition.tag(12)).require(12));
  }
}
