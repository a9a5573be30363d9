package com.vocahire.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sentence 2 of the module: the state only goes forward. */
class SessionStateTest {

  @Test
  void neverGoesBackOrStays() {
    Set<SessionState> passed = EnumSet.noneOf(SessionState.class);
    for (SessionState state : SessionState.values()) {
      passed.add(state);
      assertThat(passed).noneMatch(state::canBecome);
    }
  }

  @Test
  void knowsWhatComesBeforeTheEnd() {
    assertThat(SessionState.ENDED.before())
        .containsExactlyInAnyOrder(
            SessionState.CREATED,
            SessionState.EXCHANGING,
            SessionState.CONNECTING,
            SessionState.LIVE);
    assertThat(SessionState.LIVE.before()).containsExactly(SessionState.CONNECTING);
  }

  @ParameterizedTest
  @EnumSource(value = SessionState.class, names = "ENDED", mode = EnumSource.Mode.EXCLUDE)
  void canEndFromEverywhere(SessionState from) {
    assertThat(from.canBecome(SessionState.ENDED)).isTrue();
  }

  @Test
  void isLiveOnlyAfterTheAnswer() {
    assertThat(SessionState.CONNECTING.canBecome(SessionState.LIVE)).isTrue();
    assertThat(SessionState.EXCHANGING.canBecome(SessionState.LIVE)).isFalse();
  }
}
