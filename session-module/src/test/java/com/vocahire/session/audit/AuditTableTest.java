package com.vocahire.session.audit;

import static com.vocahire.session.testkit.ApplicationDatabase.execute;
import static com.vocahire.session.testkit.ApplicationDatabase.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.database.migration.Migrations;
import com.vocahire.session.testkit.ApplicationDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Audit entries are append-only, for every role. */
class AuditTableTest {
  private static final String AUDIT =
      "insert into audit_entry (action, actor, actor_role, request_id)"
          + " values ('LISTED', 'ada', 'REVIEWER', 'request-1')";

  private static final String OLD =
      "insert into audit_entry (happened_at, action, actor, actor_role, request_id)"
          + " select now() - interval '400 days', 'LISTED', 'bob', 'REVIEWER', 'request-0'"
          + " from generate_series(1, 2)";

  private static ApplicationDatabase database;
  private static DataSource application;

  @BeforeAll
  static void start() throws Exception {
    database = new ApplicationDatabase();
    application = database.asApplication();
    Migrations.of(application).migrate();
    execute(application, AUDIT);
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'eve'",
        "update audit_entry set actor = 'eve' where id = 0",
        "delete from audit_entry",
        "truncate audit_entry",
        "insert into audit_entry (id, action, actor, actor_role, request_id)"
            + " overriding system value values (1, 'READ', 'eve', 'REVIEWER', 'request-2')"
            + " on conflict (id) do update set actor = 'eve'",
      })
  void noRoleChangesARow(String change) throws Exception {
    database.assertRefused(application, change);
    database.assertRefused(database.asSuperuser(), change);
    database.assertRefused(
        database.asSuperuser(), "set session_replication_role = replica; " + change);

    assertThat(value(application, "select string_agg(actor, ' ') from audit_entry"))
        .isEqualTo("ada");
  }

  @Test
  void rowsGoWhenTheirRetentionIsOverAndNotBefore() throws Exception {
    execute(application, OLD);

    assertThat(value(application, "select audit_entry_purge(now(), 1)")).isEqualTo("1");
    assertThat(value(application, "select audit_entry_purge(now(), 1)")).isEqualTo("1");
    assertThat(value(application, "select audit_entry_purge(now(), 1)")).isEqualTo("0");

    assertThat(value(application, "select string_agg(actor, ' ') from audit_entry"))
        .isEqualTo("ada");
  }

  @Test
  void whoKeepsThemForLongerKeepsThem() throws Exception {
    execute(application, OLD);

    var purge = "select audit_entry_purge(now() - interval '401 days', 1000)";
    assertThat(value(application, purge)).isEqualTo("0");

    execute(application, "delete from audit_entry where happened_at < now() - interval '1 year'");
  }
}
