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

/** The audit trail once the administrator has taken its ownership from the application's role. */
class AuditTableTakenTest {
  private static final String AUDIT =
      "insert into audit_entry (action, actor, actor_role, request_id)"
          + " values ('LISTED', 'ada', 'REVIEWER', 'request-1')";

  private static ApplicationDatabase database;
  private static DataSource application;

  @BeforeAll
  static void start() throws Exception {
    database = new ApplicationDatabase();
    application = database.asApplication();
    Migrations.of(application).migrate();
    database.apply("audit.sql");
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table audit_entry disable trigger audit_entry_append_only",
        "alter table audit_entry drop column actor",
        "drop trigger audit_entry_append_only on audit_entry",
        "create or replace function audit_entry_append_only() returns trigger language plpgsql"
            + " as 'begin return new; end'",
        "drop function audit_entry_append_only() cascade",
        "drop table audit_entry",
        "drop schema public cascade",
        "drop owned by vocahire_audit",
        "set role vocahire_audit",
        "grant all on audit_entry to vocahire",
        "update audit_entry set actor = 'eve'",
        "delete from audit_entry",
        "delete from audit_entry where happened_at < now() - interval '2 years'",
        "update audit_retention set keep = interval '30 days'",
        "delete from audit_retention",
        "alter table audit_entry disable trigger audit_entry_min_age",
        "create or replace function audit_entry_min_age() returns trigger language plpgsql"
            + " as 'begin return old; end'",
        "create or replace function audit_entry_purge(before timestamptz, most integer)"
            + " returns bigint language sql as 'select 1::bigint'",
        "select actor from audit_entry",
        "insert into audit_entry (happened_at, action, actor, actor_role, request_id)"
            + " values (now() - interval '1 day', 'READ', 'ada', 'REVIEWER', 'request-2')",
      })
  void theApplicationCanOnlyAdd(String attempt) throws Exception {
    execute(application, AUDIT);
    var before = entries();

    database.assertRefused(application, attempt);

    assertThat(entries()).isEqualTo(before);
  }

  /** Nothing younger than the database's own limit, independent of the application's request. */
  @Test
  void theApplicationPurgesOnlyWhatIsOldEnough() throws Exception {
    execute(
        database.asSuperuser(),
        "insert into audit_entry (happened_at, action, actor, actor_role, request_id)"
            + " values (now() - interval '400 days', 'LISTED', 'bob', 'REVIEWER', 'request-0')");
    execute(application, AUDIT);
    var young = "select count(*) from audit_entry where happened_at > now() - interval '365 days'";
    var before = value(database.asSuperuser(), young);

    assertThat(value(application, "select audit_entry_purge(now() + interval '9 years', 1000)"))
        .isEqualTo("1");

    assertThat(value(database.asSuperuser(), young)).isEqualTo(before);
    assertThat(entries()).doesNotContain("bob");
  }

  /** The function that purges the table is still the application's, which may remove no row. */
  @Test
  void rowsStayWhereTheFileWasAppliedInPartUntilItIsAppliedAgain() throws Exception {
    try (var partly = new ApplicationDatabase()) {
      var role = partly.asApplication();
      Migrations.of(role).migrate();
      for (var function : new String[] {"min_age()", "purge(timestamptz, integer)"}) {
        execute(
            partly.asSuperuser(), "alter function audit_entry_" + function + " owner to vocahire");
      }
      execute(
          partly.asSuperuser(),
          "create role vocahire_audit; alter table audit_entry owner to vocahire_audit;"
              + " revoke all on audit_entry from vocahire");
      assertThat(value(role, "select audit_entry_purge(now(), 1000)")).isEqualTo("-1");

      partly.apply("audit.sql");

      assertThat(value(role, "select audit_entry_purge(now(), 1000)")).isEqualTo("0");
    }
  }

  @Test
  void theApplicationStartsAndGrowsAsBefore() throws Exception {
    database.apply("audit.sql");
    assertThat(Migrations.of(application).migrate().success).isTrue();
    execute(
        application, "create table later (id bigint); alter table interview add column more text");
  }

  private static String entries() throws Exception {
    return value(
        database.asSuperuser(), "select string_agg(cast(a as text), ' ') from audit_entry a");
  }
}
