package com.vocahire.faults.database;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.faults.testkit.server.ShortBudgets;
import com.vocahire.testkit.Waiting;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database has no connection left, or each of a lane hangs in a query. */
@Tag("faults")
@ShortBudgets
class DatabaseOverloadedIT {
  /** Of the lane in which interviews are looked at. */
  private static final int THREADS = 5;

  private static final int MORE_THAN_THREADS = 60;
  private static final String HANGING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

  private final Installation installation;
  private final DatabaseRequests requests;

  DatabaseOverloadedIT(Installation installation) {
    this.installation = installation;
    requests = new DatabaseRequests(installation);
  }

  @AfterEach
  void heal() {
    installation.heal();
  }

  @Test
  void everyConnectionOfALaneHangsAndTheNodeStaysReady() throws Exception {
    var injected = installation.report().injected("lane exhausted by queries that hang on a lock");
    try (var holder = installation.rows().connect()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table interview in access exclusive mode");

      var hanging = new ArrayList<CompletableFuture<Answer>>();
      for (int number = 0; number < MORE_THAN_THREADS; number++) {
        hanging.add(requests.looks());
      }

      for (var request : hanging) {
        DatabaseRequests.assertUnavailable(injected, request, ShortBudgets.DATABASE);
      }
      // PostgreSQL may have cancelled those before meanwhile: the lane hangs once more.
      var again = IntStream.range(0, MORE_THAN_THREADS).mapToObj(each -> requests.looks()).toList();
      Waiting.await("a lane that hangs")
          .until(() -> installation.rows().number(HANGING) >= THREADS);
      requests.assertReady(injected);
      again.forEach(CompletableFuture::join);
    }
    requests.assertRecovered(injected);
  }

  @Test
  void theDatabaseHasNoConnectionLeft() throws Exception {
    var injected = installation.report().injected("database out of connections (max_connections)");
    var taken = installation.rows().takeAllConnections();
    try {
      var look = requests.looks();
      var opening = installation.candidate().openAndExchange();

      DatabaseRequests.assertUnavailable(injected, look, ShortBudgets.DATABASE);
      DatabaseRequests.assertUnavailable(injected, opening, ShortBudgets.DATABASE);
    } finally {
      for (var connection : taken) {
        connection.close();
      }
    }
    requests.assertRecovered(injected);
  }
}
