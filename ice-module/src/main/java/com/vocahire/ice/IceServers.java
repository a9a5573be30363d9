package com.vocahire.ice;

import com.vocahire.ice.control.StunServers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Facade: the ICE servers for one interview. */
@ApplicationScoped
public class IceServers {

  private final StunServers stun;
  private final Duration lifetime;
  private final Clock clock;

  /** For the proxy only. */
  protected IceServers() {
    this(null, Duration.ZERO, Clock.systemUTC());
  }

  @Inject
  IceServers(
      StunServers stun,
      @ConfigProperty(name = "vocahire.ice.lifetime") Duration lifetime,
      Clock clock) {
    this.stun = stun;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** The configured servers, or none: then only direct paths can be found. */
  public IceServerList current() {
    List<String> urls = stun.urls();
    var servers = urls.isEmpty() ? List.<IceServer>of() : List.of(IceServer.stun(urls));
    var source = urls.isEmpty() ? "none" : "stun";
    return new IceServerList(servers, clock.instant().plus(lifetime), source, false);
  }
}
