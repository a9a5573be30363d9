package com.vocahire.session.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarkTest {

  @Test
  void isReadBackAsItWasGivenOut() {
    var mark = new PageMark(Instant.parse("2026-11-22T10:00:00.123456Z"), SessionId.random());

    assertThat(PageMark.of(mark.toString())).isEqualTo(mark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "bm90aGluZw", "MjAyNi0xMS0yMlQxMDowMDowMFogeA"})
  void anythingElseBreaksTheBoundsOfItsField(String text) {
    assertThatThrownBy(() -> PageMark.of(text)).isInstanceOf(InterviewFailure.class);
  }
}
