package com.vocahire.session.control;

import static com.vocahire.session.control.ApplicationDatabase.execute;
import static com.vocahire.session.control.ApplicationDatabase.value;
import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail once the administrator has taken it from the application's role. */
class AuditTableTakenTest {
  private static final String WITNESS =
      "insert into audit_entry (action, actor, actor_role, request_id)"
          + " values ('LISTED', 'ada', 'REVIEWER', 'request-1')";

  private static ApplicationDatabase database;
  private static DataSource application;

  @BeforeAll
  static void start() throws Exception {
    database = new ApplicationDatabase();
    application = database.asApplication();
    SchemaMigration.of(application).migrate();
    database.apply("audit.sql");
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table audit_entry disable trigger audit_entry_stays",
        "alter table audit_entry drop column actor",
        "drop trigger audit_entry_stays on audit_entry",
        "create or replace function audit_entry_stays() returns trigger language plpgsql"
            + " as 'begin return new; end'",
        "drop function audit_entry_stays() cascade",
        "drop table audit_entry",
        "drop schema public cascade",
        "drop owned by vocahire_audit",
        "set role vocahire_audit",
        "grant all on audit_entry to vocahire",
        "update audit_entry set actor = 'eve'",
        "delete from audit_entry",
        "select actor from audit_entry",
        "insert into audit_entry (happened_at, action, actor, actor_role, request_id)"
            + " values (now() - interval '1 day', 'READ', 'ada', 'REVIEWER', 'request-2')",
      })
  void theApplicationCanOnlyAdd(String attempt) throws Exception {
    execute(application, WITNESS);
    var before = entries();

    database.assertRefused(application, attempt);

    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void theApplicationStartsAndGrowsAsBefore() throws Exception {
    database.apply("audit.sql");
    assertThat(SchemaMigration.of(application).migrate().success).isTrue();
    execute(
        application, "create table later (id bigint); alter table interview add column more text");
  }

  private static String entries() throws Exception {
    return value(
        database.asSuperuser(), "select string_agg(cast(a as text), ' ') from audit_entry a");
  }
}
