package com.vocahire.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionIdTest {

  @Test
  void readsWhatItWrites() {
    var id = SessionId.random();

    assertThat(SessionId.of(id.toString())).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "not-a-session", "../../etc"})
  void anythingElseNamesNoSession(String text) {
    assertThatThrownBy(() -> SessionId.of(text))
        .isInstanceOf(InterviewFailure.class)
        .hasMessage("There is no such session.");
  }
}
