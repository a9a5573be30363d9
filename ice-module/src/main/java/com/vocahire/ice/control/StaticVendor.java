package com.vocahire.ice.control;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.entity.UsableServers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Servers with one credential for everybody, which the administrator wrote down. */
final class StaticVendor implements TurnVendor {

  private final UsableServers servers;
  private final Term term;

  /**
   * @param term after which a page asks again; the credential itself does not end
   */
  StaticVendor(UsableServers servers, Term term) {
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
