package com.vocahire.session.testkit;

import com.vocahire.session.archive.control.AuditedReading;
import com.vocahire.session.archive.control.ErasureUpdates;
import com.vocahire.session.archive.control.ExpiredRows;
import com.vocahire.session.audit.AuditKeyTable;
import com.vocahire.session.audit.AuditSettings;
import com.vocahire.session.audit.AuditTable;
import com.vocahire.session.audit.Pseudonyms;
import com.vocahire.session.calls.CallTable;
import com.vocahire.session.database.DatabaseLimits;
import com.vocahire.session.feedback.control.FeedbackQueries;
import com.vocahire.session.feedback.control.FeedbackRequestTable;
import com.vocahire.session.feedback.control.FeedbackTable;
import com.vocahire.session.idempotency.OpeningTable;
import com.vocahire.session.life.control.EndingUpdates;
import com.vocahire.session.life.control.InterviewQueries;
import com.vocahire.session.life.control.InterviewTable;
import com.vocahire.session.life.control.OverdueUpdates;
import com.vocahire.session.life.control.SessionLimits;
import com.vocahire.session.life.control.SweepTable;
import com.vocahire.session.life.control.TokenUpdates;
import com.vocahire.session.opening.control.ConsentRules;
import com.vocahire.session.opening.control.OpeningLimits;
import com.vocahire.session.opening.control.OpeningTransaction;
import com.vocahire.session.opening.control.Quota;
import com.vocahire.session.paths.PathTable;
import com.vocahire.session.reconnection.ReconnectionUpdates;
import com.vocahire.session.statistics.CensusQueries;
import com.vocahire.session.statistics.FigureQueries;
import com.vocahire.session.support.SupportReportTable;
import com.vocahire.session.timings.TimingsTable;
import com.vocahire.session.tokens.TokenIssue;
import com.vocahire.session.transcript.control.TranscriptLimits;
import com.vocahire.session.transcript.control.TranscriptQueries;
import com.vocahire.session.transcript.control.TranscriptTable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** The product's tables outside a server, with their dependencies injected by hand. */
@SuppressWarnings("UnnecessaryAssignment") // no framework injects here
public final class TablesOnDatabase implements AutoCloseable {
  public static final int RECONNECTIONS = 3;
  static final int MOST_ITEMS = 5_000;
  public static final int MOST_CHARACTERS = 100_000;
  public static final int MOST_REVISIONS = 3;
  public static final int RECONNECTION_ATTEMPTS = 8;
  public static final int PER_HOUR = 10;
  public static final int ATTEMPTS_PER_HOUR = 14;

  public final OpeningTransaction openings = new OpeningTransaction();
  public final OpeningTable repeats = new OpeningTable();
  public final InterviewTable sessions = new InterviewTable();
  public final TokenUpdates tokens = new TokenUpdates();
  public final EndingUpdates endings = new EndingUpdates();
  public final SweepTable sweeps = new SweepTable();
  public final OverdueUpdates overdue = new OverdueUpdates();
  public final CensusQueries census = new CensusQueries();
  public final ErasureUpdates erasures = new ErasureUpdates();
  final InterviewQueries archive = new InterviewQueries();
  public final TranscriptTable transcripts = new TranscriptTable();
  public final TranscriptQueries conversations = new TranscriptQueries();
  public final PathTable paths = new PathTable();
  public final CallTable calls = new CallTable();
  public final ReconnectionUpdates reconnections = new ReconnectionUpdates();
  final AuditTable audit = new AuditTable();
  public final AuditedReading readings = new AuditedReading();
  public final FeedbackTable feedbacks = new FeedbackTable();
  public final FeedbackRequestTable feedbackQuota = new FeedbackRequestTable();
  public final FeedbackQueries feedbackReadings = new FeedbackQueries();
  private final AuditKeyTable auditKey = new AuditKeyTable();
  public final Pseudonyms pseudonyms =
      new Pseudonyms(
          auditKey, new AuditSettings(Optional.empty(), Optional.empty(), Duration.ofDays(1095)));
  public final SupportReportTable support = new SupportReportTable();
  public final ExpiredRows purges = new ExpiredRows();
  public final TimingsTable traces = new TimingsTable();
  public final FigureQueries figures = new FigureQueries();

  private final EntityManagerFactory factory;
  private final EntityManager entities;

  public TablesOnDatabase(DataSource database) {
    Map<String, Object> local = new HashMap<>();
    local.put(
        "jakarta.persistence.transactionType",
        PersistenceUnitTransactionType.RESOURCE_LOCAL.name());
    local.put("jakarta.persistence.jtaDataSource", "");
    local.put("jakarta.persistence.nonJtaDataSource", database);
    local.put("eclipselink.weaving", "false");
    local.put("eclipselink.logging.level", "WARNING");
    factory = Persistence.createEntityManagerFactory("vocahire", local);
    entities = factory.createEntityManager();
    for (Object table :
        new Object[] {
          openings,
          repeats,
          sessions,
          tokens,
          census,
          endings,
          sweeps,
          overdue,
          erasures,
          archive,
          paths,
          audit,
          feedbacks,
          feedbackQuota,
          feedbackReadings,
          calls,
          reconnections,
          traces,
          figures,
          auditKey,
          support,
          purges
        }) {
      inject(table, "entities", entities);
    }
    inject(transcripts, "database", InTransactions.of(database));
    inject(conversations, "database", database);
    var limits = limits();
    inject(openings, "limits", limits);
    inject(openings, "consent", new ConsentRules(true, "1"));
    inject(openings, "quota", new Quota(limits, openingLimits(), UnobservedEvent.event()));
    inject(openings, "database", new DatabaseLimits(Duration.ofMinutes(5), 512, 7, 6, 3, 1, 1));
    inject(openings, "audit", audit);
    inject(erasures, "audit", audit);
    inject(erasures, "calls", calls);
    joinForPseudonyms();
    inject(endings, "calls", calls);
    inject(overdue, "calls", calls);
    joinForReading();
    joinForReconnecting(limits);
    inject(sessions, "endings", endings);
    inject(sessions, "limits", limits);
    inject(transcripts, "session", limits);
    inject(
        transcripts,
        "limits",
        new TranscriptLimits(Duration.ofMinutes(15), MOST_CHARACTERS, MOST_REVISIONS, MOST_ITEMS));
    inject(tokens, "repeats", repeats);
    inject(tokens, "archive", archive);
    inject(tokens, "issue", new TokenIssue("own", limits.offerTimeout()));
  }

  private void joinForPseudonyms() {
    inject(audit, "pseudonyms", pseudonyms);
    inject(support, "pseudonyms", pseudonyms);
    inject(erasures, "pseudonyms", pseudonyms);
    inject(erasures, "reports", support);
  }

  private void joinForReading() {
    inject(readings, "sessions", sessions);
    inject(readings, "archive", archive);
    inject(readings, "conversations", conversations);
    inject(readings, "paths", paths);
    inject(readings, "erasures", erasures);
    inject(readings, "audit", audit);
    inject(readings, "feedbacks", feedbackReadings);
    inject(feedbackReadings, "feedbacks", feedbacks);
    inject(feedbackReadings, "quota", feedbackQuota);
    inject(feedbackReadings, "sessions", sessions);
    inject(feedbackReadings, "archive", archive);
    inject(feedbackReadings, "conversations", conversations);
    inject(feedbackReadings, "audit", audit);
  }

  private void joinForReconnecting(SessionLimits limits) {
    inject(reconnections, "limits", limits);
    inject(reconnections, "openings", openingLimits());
    inject(reconnections, "archive", archive);
    inject(reconnections, "calls", calls);
    inject(reconnections, "paths", paths);
    inject(reconnections, "audit", audit);
  }

  /** As the tables have them. */
  public static SessionLimits limits() {
    return new SessionLimits(
        Duration.ofMinutes(2),
        Duration.ofSeconds(40),
        Duration.ofMinutes(45),
        Duration.ofMinutes(2),
        Duration.ofHours(24),
        Duration.ofDays(90),
        PER_HOUR,
        1000,
        RECONNECTIONS);
  }

  private static OpeningLimits openingLimits() {
    var limits = new OpeningLimits();
    inject(limits, "attemptsPerHour", ATTEMPTS_PER_HOUR);
    inject(limits, "reconnectionAttempts", RECONNECTION_ATTEMPTS);
    return limits;
  }

  /** One transaction, rolled back: the next step finds the same million. */
  public void inTransaction(Step step) throws Exception {
    entities.getTransaction().begin();
    try {
      step.run();
      entities.flush();
    } finally {
      entities.getTransaction().rollback();
      entities.clear();
    }
  }

  /** One transaction, for good. */
  public <T> T committed(Callable<T> work) {
    entities.getTransaction().begin();
    try {
      T result = work.call();
      entities.getTransaction().commit();
      return result;
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.clear();
    }
  }

  /** Some of the product's work. */
  public interface Step {
    void run() throws Exception;
  }

  private static void inject(Object bean, String name, Object value) {
    try {
      Field field = bean.getClass().getDeclaredField(name);
      field.setAccessible(true);
      field.set(bean, value);
    } catch (ReflectiveOperationException renamed) {
      throw new IllegalStateException(renamed);
    }
  }

  @Override
  public void close() {
    entities.close();
    factory.close();
  }
}
