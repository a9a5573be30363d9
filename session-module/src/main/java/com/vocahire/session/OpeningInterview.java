package com.vocahire.session;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Use case: a session with an ephemeral token. Store, ask the provider, store; no thread waits. */
@ApplicationScoped
public class OpeningInterview {

  private final InterviewSessions sessions;
  private final EphemeralTokens tokens;
  private final Event<PhaseCompleted> phases;

  @Resource private ManagedExecutorService executor;

  /** For the proxy only. */
  protected OpeningInterview() {
    this(null, null, null);
  }

  @Inject
  OpeningInterview(
      InterviewSessions sessions, EphemeralTokens tokens, Event<PhaseCompleted> phases) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.phases = phases;
  }

  /** Opens an interview; fails with {@code InterviewFailure} and then leaves no live session. */
  public CompletionStage<OpenedInterview> open(Caller caller, InterviewBrief brief) {
    return CompletableFuture.supplyAsync(() -> sessions.open(caller, brief), executor)
        .thenCompose(id -> mint(id, caller, brief));
  }

  private CompletionStage<OpenedInterview> mint(SessionId id, Caller caller, InterviewBrief brief) {
    long asked = System.nanoTime();
    return tokens
        .mint(caller, brief)
        .thenApplyAsync(token -> record(id, token, asked), executor)
        .whenCompleteAsync((opened, failure) -> endUnlessOpened(id, failure), executor);
  }

  private OpenedInterview record(SessionId id, EphemeralToken token, long asked) {
    var took = Duration.ofNanos(System.nanoTime() - asked);
    phases.fireAsync(new PhaseCompleted(id, "token", took));
    return sessions.minted(id, token);
  }

  private void endUnlessOpened(SessionId id, Throwable failure) {
    if (failure != null) {
      sessions.end(id, EndReason.FAILED);
    }
  }
}
