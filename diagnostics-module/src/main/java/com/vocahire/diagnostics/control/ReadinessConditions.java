package com.vocahire.diagnostics.control;

import com.vocahire.platform.HealthRegistry;
import com.vocahire.session.InterviewSessions;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** What must hold before this node may serve: the schema is there and the database answers. */
@Singleton
@Startup
@DependsOn("session-module.jar#SchemaMigration")
public class ReadinessConditions {

  @Inject HealthRegistry registry;
  @Inject InterviewSessions sessions;

  @PostConstruct
  void register() {
    registry.register("database", sessions::databaseAnswers);
  }
}
