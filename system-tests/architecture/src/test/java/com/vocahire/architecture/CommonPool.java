package com.vocahire.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.net.http.HttpClient;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Calls after which something runs on the JDK's common pool, or on its timer's thread. */
final class CommonPool {

  /** One leaves the pool again, the other waits for the answer. */
  private static final Set<String> CLIENTS = Set.of("BoundedClient", "FetchingKeys");

  private static final Set<String> TIMED =
      Set.of("orTimeout", "completeOnTimeout", "delayedExecutor");

  private CommonPool() {}

  static DescribedPredicate<JavaMethodCall> isUsed() {
    return DescribedPredicate.describe(
        "that use the common pool", call -> isStageWithoutExecutor(call) || isHttpClient(call));
  }

  private static boolean isStageWithoutExecutor(JavaCall<?> call) {
    return call.getTargetOwner().isAssignableTo(CompletionStage.class)
        && (call.getName().endsWith("Async") || TIMED.contains(call.getName()))
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Executor.class));
  }

  private static boolean isHttpClient(JavaCall<?> call) {
    return call.getTargetOwner().isAssignableTo(HttpClient.class)
        && call.getName().equals("sendAsync")
        && !CLIENTS.contains(call.getOriginOwner().getSimpleName());
  }
}
