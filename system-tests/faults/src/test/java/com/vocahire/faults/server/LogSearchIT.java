package com.vocahire.faults.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.testkit.profile.OnRehearsal;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever failed, no log has a secret. The last class, so that it searches all that was written.
 */
@Tag("faults")
@OnRehearsal(Installation.class)
@Order(Integer.MAX_VALUE)
class LogSearchIT {
  private final Installation installation;

  LogSearchIT(Installation installation) {
    this.installation = installation;
  }

  @Test
  void noLogHasASecret() throws Exception {
    var search = installation.searchedLogs();

    installation.report().figure("log search: " + search);
    assertThat(search.lines()).isPositive();
    assertThat(search.hits()).isEmpty();
  }
}
