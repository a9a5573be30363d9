package com.vocahire.webapp.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a.br\"",
        "W/\"a.br\"",
        "*",
        " * ",
        "\"b\", \"a.br\"",
        "W/\"b\",W/\"a.br\",\"c\""
      })
  void aClientThatHasItIsRecognized(String list) {
    assertThat(EntityTag.strong("a.br").isIn(list)).isTrue();
    assertThat(EntityTag.weak("a.br").isIn(list)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"a\"", "a.br", "\"a.br", "\"A.br\"", "\"*\"", "\"x, \"a.br\""})
  void anyOtherIsNot(String list) {
    assertThat(EntityTag.strong("a.br").isIn(list)).isFalse();
  }

  @Test
  void aRequestWithoutTheHeaderKnowsNothing() {
    assertThat(EntityTag.strong("a").isKnownTo(new Exchange("GET", "/").request())).isFalse();
  }
}
