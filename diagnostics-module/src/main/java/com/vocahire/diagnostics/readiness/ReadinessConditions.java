package com.vocahire.diagnostics.readiness;

import com.vocahire.platform.health.HealthRegistry;
import com.vocahire.session.database.migration.SchemaState;
import com.vocahire.session.database.probe.DatabaseDiagnosis;
import com.vocahire.signaling.diagnosis.ProviderState;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
 * The conditions of readiness: the database answers, and its schema has every migration of this
 * archive. A schema of a later release is accepted, because releases only add to it, so that nodes
 * can be rolled back. The provider's state is reported as additional data: a node without the
 * provider still serves the archive, and a restart would not help.
 */
@Singleton
@Startup
@DependsOn("session-module.jar#SchemaMigration")
public class ReadinessConditions {

  @Inject HealthRegistry registry;
  @Inject DatabaseDiagnosis database;
  @Inject ProviderState provider;

  @Inject
  @ConfigProperty(name = "vocahire.health.timeout")
  Duration within;

  private volatile SchemaState schema = SchemaState.WAITING;

  @PostConstruct
  void register() {
    registry.start("schema", database::isMigrated);
    registry.register("database", this::databaseAnswers);
    registry.register("schema", () -> schema.serves()); // as read by the condition before it
    registry.remark("schema-state", () -> schema.word());
    registry.remark("provider", provider::word);
  }

  /** An undeployment, or the server's stop, begins: a proxy should ask another node. */
  @PreDestroy
  void leave() {
    registry.stop();
  }

  /** Has its own, shorter time limit, because health checks need a quick answer. */
  private boolean databaseAnswers() {
    try {
      var answer = database.schema().toCompletableFuture();
      schema = answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
      return schema != SchemaState.WAITING;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException unavailable) {
      return false;
    }
  }
}
