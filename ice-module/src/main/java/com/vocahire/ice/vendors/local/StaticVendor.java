package com.vocahire.ice.vendors.local;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.UsableServers;
import com.vocahire.ice.settings.CredentialLifetime;
import com.vocahire.ice.settings.VendorKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Servers with one credential for everybody, which the administrator wrote down. */
public final class StaticVendor implements TurnVendor {

  private final UsableServers servers;
  private final CredentialLifetime term;

  /**
   * @param term after which a page asks again; the credential itself does not end
   */
  public StaticVendor(UsableServers servers, CredentialLifetime term) {
    this.servers = servers;
    this.term = term;
  }

  @Override
  public String name() {
    return VendorKind.STATIC.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    return CompletableFuture.completedFuture(new Relays(servers.servers(), term.end(term.now())));
  }

  @Override
  public boolean asksNobody() {
    return true;
  }
}
