package com.vocahire.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RequestIdTest {

  @Test
  void aThreadWorksForOneRequestAtATime() {
    var outer = RequestId.of("outer");
    var inner = RequestId.of("inner");
    assertThat(RequestId.current()).isEqualTo("inner");

    inner.end();
    assertThat(RequestId.current()).isEqualTo("outer");
    outer.end();
    assertThat(RequestId.current()).isEqualTo("-");
  }

  @Test
  void workTakesItsRequestAlongAndLeavesNothingBehind() {
    var seen = new CompletableFuture<String>();
    var scope = RequestId.of("request-1");
    var work = RequestId.carried(() -> seen.complete(RequestId.current()));
    scope.end();

    work.run();

    assertThat(seen).isCompletedWithValue("request-1");
    assertThat(RequestId.current()).isEqualTo("-");
  }
}
