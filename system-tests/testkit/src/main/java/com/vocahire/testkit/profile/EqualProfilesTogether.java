package com.vocahire.testkit.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * Puts classes of one profile one after the other, and of one profile those whose servers have
 * equal variables, so that each rehearsal and each server is started once. {@link Order} holds
 * within these groups; the group that has the last class of all is the last.
 */
public final class EqualProfilesTogether implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    Map<String, Integer> latest = new HashMap<>();
    for (var test : context.getClassDescriptors()) {
      latest.merge(profile(test), order(test), Math::max);
      latest.merge(server(test), order(test), Math::max);
    }
    context
        .getClassDescriptors()
        .sort(
            Comparator.<ClassDescriptor>comparingInt(test -> latest.get(profile(test)))
                .thenComparing(EqualProfilesTogether::profile)
                .thenComparingInt(test -> latest.get(server(test)))
                .thenComparing(EqualProfilesTogether::server)
                .thenComparingInt(EqualProfilesTogether::order));
  }

  /** Classes without one come first: they start no server, or one of their own. */
  private static String profile(ClassDescriptor test) {
    return test.findAnnotation(OnRehearsal.class).map(on -> on.value().getName()).orElse("");
  }

  private static int order(ClassDescriptor test) {
    return test.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
  }

  /** Its profile and variables; classes that take it as it is are a server of their own here. */
  private static String server(ClassDescriptor test) {
    return test.findAnnotation(ServerWith.class)
        .map(with -> profile(test) + " with " + Arrays.stream(with.value()).sorted().toList())
        .orElse(profile(test) + " as it is");
  }
}
