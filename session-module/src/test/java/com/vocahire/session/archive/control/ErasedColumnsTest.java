package com.vocahire.session.archive.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.calls.HangUpDue;
import com.vocahire.session.support.SupportReport;
import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.RemainingColumns;
import com.vocahire.session.testkit.TablesOnDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Three interviews fill every column of every table; after their erasure nothing is left but what
 * docs/erasure.md lists. A new column fails here until it is filled and, if it stays, listed.
 */
@ExtendWith(OnMigratedDatabase.class)
class ErasedColumnsTest {
  private static final Caller ADA = new Caller("ada-4711");
  private static final List<SessionId> ALL =
      List.of(
          SessionId.of("00004711-0000-4000-8000-000000000001"),
          SessionId.of("00004711-0000-4000-8000-000000000002"),
          SessionId.of("00004711-0000-4000-8000-000000000003"));

  private final Instant now = Instant.now();
  private final DataSource database;
  private TablesOnDatabase tables;
  private RemainingColumns columns;

  ErasedColumnsTest(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void fill() throws Exception {
    tables = new TablesOnDatabase(database);
    var script = ErasedColumnsTest.class.getResourceAsStream("every-column.sql");
    ApplicationDatabase.execute(database, new String(script.readAllBytes(), UTF_8));
    var reporters =
        tables.committed(
            () -> {
              var report = new SupportReport("22224711", now, "{\"about\": \"4711\"}");
              tables.support.keep(ADA, report, 10);
              return tables.pseudonyms.reporters(ADA.subject());
            });
    columns = new RemainingColumns(database, ALL, reporters);
  }

  @AfterEach
  void close() throws Exception {
    ApplicationDatabase.execute(database, "delete from interview where id::text like '00004711%'");
    ApplicationDatabase.execute(
        database, "delete from job_position where id::text like '00004711%'");
    tables.close();
  }

  @Test
  void nothingIsLeftButWhatIsListed() throws Exception {
    var listed = RemainingColumns.listed();
    assertThat(columns.empty()).as("not filled beforehand").containsExactly("interview.erased_at");
    var before = columns.filled();

    for (var id : ALL) {
      assertThat(tables.committed(() -> tables.erasures.erase(id, ADA, now))).isTrue();
    }

    var after = columns.filled();
    report(before, after);
    assertThat(after).as("left").containsExactlyInAnyOrderElementsOf(listed);
    assertThat(columns.rowsWith(ADA.subject())).as("who it was").isEmpty();
    assertThat(columns.rowsWith("word 4711")).as("words").isEmpty();
  }

  /** What the list calls temporary goes: the call with its hang-up, the opening with its hour. */
  @Test
  void whatStaysForAWhileGoes() throws Exception {
    for (var id : ALL) {
      assertThat(tables.committed(() -> tables.erasures.erase(id, ADA, now))).isTrue();
    }

    tables.committed(() -> tables.calls.hungUp(HangUpDue.now(ALL.get(0), "rtc_due")));
    tables.committed(() -> tables.repeats.purgeBefore(now, now.plus(Duration.ofHours(2))));
    assertThat(columns.filled()).noneMatch(left -> left.startsWith("interview_call."));
    assertThat(columns.filled()).noneMatch(left -> left.startsWith("opening."));

    // Other tests have left receipts of their own in this database.
    tables.committed(() -> tables.purges.receipts(now.minusSeconds(1)));
    assertThat(columns.filled()).anyMatch(left -> left.startsWith("interview."));
    tables.committed(() -> tables.purges.receipts(now.plusSeconds(1)));
    assertThat(columns.filled()).noneMatch(left -> left.startsWith("interview."));
  }

  @Test
  void onlyItsOwnerFindsTheReceipt() {
    tables.committed(() -> tables.erasures.erase(ALL.get(0), ADA, now));

    assertThat(tables.committed(() -> tables.erasures.receipt(ALL.get(0), ADA))).isPresent();
    var bob = new Caller("bob");
    assertThat(tables.committed(() -> tables.erasures.receipt(ALL.get(0), bob))).isEmpty();
  }

  private static void report(Set<String> before, Set<String> after) throws Exception {
    var gone = new TreeSet<>(before);
    gone.removeAll(after);
    Files.writeString(
        Path.of("target", "erased-columns.txt"),
        "Left\n%s\n\nErased\n%s\n".formatted(String.join("\n", after), String.join("\n", gone)));
  }
}
