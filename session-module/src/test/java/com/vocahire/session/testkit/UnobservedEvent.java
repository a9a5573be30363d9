package com.vocahire.session.testkit;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;

/** An event without observers. */
public final class UnobservedEvent {

  private UnobservedEvent() {}

  @SuppressWarnings("unchecked") // it has no observers of any type
  public static <T> Event<T> event() {
    return (Event<T>)
        Proxy.newProxyInstance(
            UnobservedEvent.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (p, m, a) -> null);
  }
}
