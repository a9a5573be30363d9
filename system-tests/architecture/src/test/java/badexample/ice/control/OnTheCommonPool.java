package badexample.ice.control;

import java.util.concurrent.CompletableFuture;

final class OnTheCommonPool {

  static CompletableFuture<String> later() {
    return CompletableFuture.supplyAsync(() -> "found no class");
  }
}
