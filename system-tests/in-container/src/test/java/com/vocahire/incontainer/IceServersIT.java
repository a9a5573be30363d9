package com.vocahire.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.ice.answer.IceServers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** The ICE module inside the server, configured by the server's environment. */
@ArquillianTest
class IceServersIT {
  @Inject private IceServers iceServers;

  @Deployment
  static EnterpriseArchive application() {
    return BuiltApplication.with(IceServersIT.class);
  }

  @Test
  void theAdministratorsServersReachTheModule() throws Exception {
    var list = iceServers.of("ada").toCompletableFuture().get(5, TimeUnit.SECONDS);

    assertThat(list.source()).isEqualTo("stun");
    assertThat(list.servers().get(0).urls()).allMatch(url -> url.startsWith("stun:127.0.0.1"));
    assertThat(list.expiresAt()).isAfter(Instant.now());
  }
}
