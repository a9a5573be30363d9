package com.vocahire.ice.control;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.entity.UsableServers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Servers with one credential for everybody, which the administrator wrote down. */
final class StaticVendor implements TurnVendor {

  private final String name;
  private final UsableServers servers;
  private final Duration lifetime;
  private final Clock clock;

  /**
   * @param lifetime after which a page asks again; the credential itself does not end
   */
  StaticVendor(String name, UsableServers servers, Duration lifetime, Clock clock) {
    this.name = name;
    this.servers = servers;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    return CompletableFuture.completedFuture(
        new Relays(servers.servers(), clock.instant().plus(lifetime)));
  }
}
