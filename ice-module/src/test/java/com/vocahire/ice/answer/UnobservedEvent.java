package com.vocahire.ice.answer;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;

/** An event without observers. */
final class UnobservedEvent {

  private UnobservedEvent() {}

  @SuppressWarnings("unchecked") // for any type, without observers
  static <T> Event<T> event() {
    return (Event<T>)
        Proxy.newProxyInstance(
            UnobservedEvent.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (p, m, a) -> null);
  }
}
