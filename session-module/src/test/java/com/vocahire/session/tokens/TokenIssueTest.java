package com.vocahire.session.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider's secret lasts until the last exchange may be over, and not longer. */
class TokenIssueTest {

  @ParameterizedTest
  @CsvSource({"PT2M, PT15S, 135", "PT2M, PT15.001S, 136", "PT1S, PT1S, 10", "PT3H, PT15S, 7200"})
  void lastsAsLongAsAnExchangeMayTake(Duration within, Duration exchange, long seconds) {
    assertThat(new TokenIssue("own", within).secretLasts(exchange).toSeconds()).isEqualTo(seconds);
  }

  @Test
  void isOursOrTheProviders() {
    assertThat(new TokenIssue("own", Duration.ZERO).handsOutProvidersSecret()).isFalse();
    assertThat(new TokenIssue("provider", Duration.ZERO).handsOutProvidersSecret()).isTrue();
    assertThat(new TokenIssue("Own", Duration.ZERO).validate(Duration.ZERO)).hasSize(1);
  }
}
