package com.vocahire.session.life.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.SessionId;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

  @Test
  void isReadBackAsItWasGivenOut() {
    var mark = new PageCursor(Instant.parse("2026-11-22T10:00:00.123456Z"), SessionId.random());

    assertThat(PageCursor.of(mark.toString())).isEqualTo(mark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "bm90aGluZw", "MjAyNi0xMS0yMlQxMDowMDowMFogeA"})
  void anythingElseIsUnreadable(String text) {
    assertThatThrownBy(() -> PageCursor.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void aTimeIsOneThatTheDatabaseHoldsOrUnreadable(
      @ForAll @LongRange(min = -31_557_014_167_219_200L, max = 31_556_889_864_403_199L)
          long second) {
    var mark = new PageCursor(Instant.ofEpochSecond(second), SessionId.random());
    boolean possible = second >= 946_684_800L && second <= 253_370_764_800L;

    if (possible) {
      assertThat(PageCursor.of(mark.toString())).isEqualTo(mark);
    } else {
      assertThatThrownBy(() -> PageCursor.of(mark.toString()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
