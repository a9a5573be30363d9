package com.vocahire.diagnostics.control;

import com.vocahire.platform.HealthRegistry;
import com.vocahire.session.InterviewSessions;
import com.vocahire.signaling.ProviderState;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What must hold before this node may serve: the schema is there and the database answers. The
 * provider's state is told beside: a node without it still serves records, and a restart helps no
 * provider.
 */
@Singleton
@Startup
@DependsOn("session-module.jar#SchemaMigration")
public class ReadinessConditions {

  @Inject HealthRegistry registry;
  @Inject InterviewSessions sessions;
  @Inject ProviderState provider;

  @Inject
  @ConfigProperty(name = "vocahire.health.timeout")
  Duration within;

  @PostConstruct
  void register() {
    registry.register("database", this::databaseAnswers);
    registry.remark("provider", provider::word);
  }

  /** Within its own, shorter limit: whoever asks for health wants to know now. */
  private boolean databaseAnswers() {
    try {
      var answer = sessions.databaseAnswers().toCompletableFuture();
      return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException unavailable) {
      return false;
    }
  }
}
