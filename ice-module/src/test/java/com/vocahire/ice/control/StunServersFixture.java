package com.vocahire.ice.control;

import java.util.Optional;

/** STUN servers as an administrator would configure them. */
public final class StunServersFixture {

  private StunServersFixture() {}

  public static StunServers of(String... urls) {
    return new StunServers(urls.length == 0 ? Optional.empty() : Optional.of(urls));
  }
}
