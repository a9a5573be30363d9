package com.vocahire.ice.vendors.local;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.UsableServers;
import com.vocahire.ice.settings.CredentialLifetime;
import com.vocahire.ice.settings.VendorKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Servers with one configured credential for all callers. */
public final class StaticVendor implements TurnVendor {

  private final UsableServers servers;
  private final CredentialLifetime lifetime;

  /**
   * @param lifetime after which a page requests the servers again; the credential itself does not
   *     expire
   */
  public StaticVendor(UsableServers servers, CredentialLifetime lifetime) {
    this.servers = servers;
    this.lifetime = lifetime;
  }

  @Override
  public String name() {
    return VendorKind.STATIC.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    return CompletableFuture.completedFuture(
        new Relays(servers.servers(), lifetime.expiry(lifetime.now())));
  }

  @Override
  public boolean isLocal() {
    return true;
  }
}
