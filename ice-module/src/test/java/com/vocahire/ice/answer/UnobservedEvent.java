package com.vocahire.ice.answer;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;

/** An event that nobody observes. */
final class UnobservedEvent {

  private UnobservedEvent() {}

  @SuppressWarnings("unchecked") // whatever it is of, nobody hears it
  static <T> Event<T> event() {
    return (Event<T>)
        Proxy.newProxyInstance(
            UnobservedEvent.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (p, m, a) -> null);
  }
}
