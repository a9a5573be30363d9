package com.vocahire.session.testkit;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;

/** An event that nobody observes. */
public final class UnobservedEvent {

  private UnobservedEvent() {}

  @SuppressWarnings("unchecked") // whatever it is of, nobody hears it
  public static <T> Event<T> event() {
    return (Event<T>)
        Proxy.newProxyInstance(
            UnobservedEvent.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (p, m, a) -> null);
  }
}
