package com.vocahire.session.support;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Facade: reports of browsers, stored under a code for support. */
@ApplicationScoped
public class SupportReports {

  /** Without those that are mistaken for others: 0 and O, 1, I and L, U. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DatabaseAccess database;
  private final Transaction transaction;
  private final SupportReportTable table;
  private final SupportLimits limits;
  private final Clock clock;

  /** For the proxy only. */
  protected SupportReports() {
    this(null, null, null, null, null);
  }

  @Inject
  SupportReports(
      DatabaseAccess database,
      Transaction transaction,
      SupportReportTable table,
      SupportLimits limits,
      @DatabaseTime Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.table = table;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Stores a report under a new code.
   *
   * @param json what was found
   * @return the report with its code; fails with {@code quotaExceeded} after too many within the
   *     hour
   */
  public CompletionStage<SupportReport> keep(Caller caller, String json) {
    var report = new SupportReport(code(), clock.instant(), json);
    return database.ask(
        Lane.READING,
        () -> {
          transaction.run(() -> table.keep(caller, report, limits.perHour()));
          return report;
        });
  }

  /**
   * Finds a report by its code.
   *
   * @param code as it was read out: in either case, with or without dashes and spaces
   * @return fails with {@code reportNotFound} where there is none, or none any more
   */
  public CompletionStage<SupportReport> find(String code) {
    return database.ask(
        Lane.READING,
        () ->
            transaction
                .in(() -> table.find(meant(code)))
                .orElseThrow(InterviewFailure::reportNotFound));
  }

  /** Returns the caller's own reports, the latest first, 100 at most. */
  public CompletionStage<List<SupportReport>> own(Caller caller) {
    return database.ask(Lane.READING, () -> transaction.in(() -> table.own(caller)));
  }

  /**
   * Deletes one of the caller's own.
   *
   * @return fails with {@code reportNotFound} where the caller has none under this code
   */
  public CompletionStage<Void> delete(Caller caller, String code) {
    return database.ask(
        Lane.READING,
        () -> {
          if (!transaction.in(() -> table.delete(caller, meant(code)))) {
            throw InterviewFailure.reportNotFound();
          }
          return null;
        });
  }

  private static String meant(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private static String code() {
    return RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(each -> ALPHABET.substring(each, each + 1))
        .collect(Collectors.joining());
  }
}
