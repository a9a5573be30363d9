package com.vocahire.signaling.http;

import static com.vocahire.signaling.http.ProviderClientsTest.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.platform.http.BoundedClient;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.signaling.http.guard.GuardRules;
import com.vocahire.signaling.http.message.ProviderAnswers;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An undeployed application leaves no thread of its HTTP clients behind. */
class ThreadsEndOnCloseTest {

  private final List<Thread> made = new CopyOnWriteArrayList<>();

  @Test
  void allThreadsAreTheServersAndEndWithTheClients() throws Exception {
    try (var provider = new FakeProvider()) {
      provider.answers(503);
      var edge = new ProviderClients(client(), rules());
      var request =
          HttpRequest.newBuilder(provider.uri())
              .timeout(Duration.ofSeconds(3))
              .POST(BodyPublishers.noBody())
              .build();

      assertFails(
          edge.tokens(Duration.ofSeconds(3))
              .send(request, answer -> ProviderAnswers.call(answer, "model").id()),
          Kind.PROVIDER_ERROR);
      edge.close();
    }

    assertThat(made).hasSizeBetween(1, 4);
    Awaitility.await("threads that end")
        .atMost(Duration.ofMinutes(2))
        .until(() -> made.stream().noneMatch(Thread::isAlive));
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.contains("Failsafe"));
  }

  private BoundedClient client() {
    return new BoundedClient(
        ProviderClients.THREADS, this::managed, TestClients.BUDGET, client -> client);
  }

  private Thread managed(Runnable task) {
    var thread = new Thread(task, "managed");
    made.add(thread);
    return thread;
  }

  private static GuardRules rules() {
    return new GuardRules(10, TestClients.QUICKLY, TestClients.NEVER);
  }
}
