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
import com.vocahire.session.database.Transaction;
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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** The product's tables outside a server, on one entity manager. */
public final class TablesOnDatabase implements AutoCloseable {
  public static final int RECONNECTIONS = 3;
  static final int MOST_ITEMS = 5_000;
  public static final int MOST_CHARACTERS = 100_000;
  public static final int MOST_REVISIONS = 3;
  public static final int RECONNECTION_ATTEMPTS = 8;
  public static final int PER_HOUR = 10;
  public static final int ATTEMPTS_PER_HOUR = 14;

  private static final OpeningLimits OPENING_LIMITS =
      new OpeningLimits(ATTEMPTS_PER_HOUR, RECONNECTION_ATTEMPTS, Duration.ofSeconds(25), 300);

  /** Joins the transaction of the test. */
  public final Transaction transaction = new Transaction();

  public final CallTable calls;
  public final OpeningTable repeats;
  public final EndingUpdates endings;
  public final SweepTable sweeps;
  public final OverdueUpdates overdue;
  public final InterviewTable sessions;
  public final TokenUpdates tokens;
  public final TranscriptTable transcripts;
  public final TranscriptQueries conversations;
  public final PathTable paths;
  public final Pseudonyms pseudonyms;
  public final SupportReportTable support;
  public final ErasureUpdates erasures;
  public final OpeningTransaction openings;
  public final ReconnectionUpdates reconnections;
  public final FeedbackTable feedbacks;
  public final FeedbackRequestTable feedbackQuota;
  public final FeedbackQueries feedbackReadings;
  public final AuditedReading readings;
  public final ExpiredRows purges;
  public final TimingsTable traces;
  public final FigureQueries figures;
  public final CensusQueries census;

  private final InterviewQueries archive;
  private final EntityManagerFactory factory;
  private final EntityManager entities;

  public TablesOnDatabase(DataSource database) {
    this(Persistence.createEntityManagerFactory("vocahire", local(database)));
  }

  private TablesOnDatabase(EntityManagerFactory factory) {
    this.factory = factory;
    entities = factory.createEntityManager();
    var limits = limits();
    archive = new InterviewQueries(entities);
    calls = new CallTable(entities);
    repeats = new OpeningTable(entities);
    endings = new EndingUpdates(entities, calls);
    sweeps = new SweepTable(entities);
    overdue = new OverdueUpdates(entities, calls);
    sessions = new InterviewTable(entities, endings, limits);
    tokens = tokens("own");
    var connections = TransactionConnections.of(entities);
    transcripts = new TranscriptTable(connections, transcriptLimits(), limits);
    conversations = new TranscriptQueries(connections);
    paths = new PathTable(entities);
    pseudonyms = new Pseudonyms(new AuditKeyTable(entities), auditSettings());
    var audit = new AuditTable(entities, pseudonyms);
    support = new SupportReportTable(entities, pseudonyms);
    erasures = new ErasureUpdates(entities, calls, audit, support, pseudonyms);
    openings =
        new OpeningTransaction(
            transaction,
            entities,
            limits,
            new DatabaseLimits(Duration.ofMinutes(5), 512, 7, 6, 3, 1, 1),
            new ConsentRules(true, "1"),
            new Quota(limits, OPENING_LIMITS, UnobservedEvent.event()),
            audit);
    reconnections =
        new ReconnectionUpdates(entities, limits, OPENING_LIMITS, archive, calls, paths, audit);
    feedbacks = new FeedbackTable(entities);
    feedbackQuota = new FeedbackRequestTable(entities);
    feedbackReadings =
        new FeedbackQueries(
            entities, feedbacks, feedbackQuota, sessions, archive, conversations, audit);
    readings =
        new AuditedReading(
            sessions, archive, conversations, paths, feedbackReadings, erasures, audit);
    purges = new ExpiredRows(entities);
    traces = new TimingsTable(entities);
    figures = new FigureQueries(entities);
    census = new CensusQueries(entities);
  }

  /** The same for another thread, with an entity manager of its own; ends with this one. */
  public TablesOnDatabase onAnotherThread() {
    return new TablesOnDatabase(factory);
  }

  /** With {@code vocahire.session.token}. */
  public TokenUpdates tokens(String configured) {
    var issue = new TokenIssue(configured, limits().offerTimeout());
    return new TokenUpdates(entities, repeats, archive, issue);
  }

  private static Map<String, Object> local(DataSource database) {
    return Map.of(
        "jakarta.persistence.transactionType",
        PersistenceUnitTransactionType.RESOURCE_LOCAL.name(),
        "jakarta.persistence.jtaDataSource",
        "",
        "jakarta.persistence.nonJtaDataSource",
        database,
        "eclipselink.weaving",
        "false",
        "eclipselink.logging.level",
        "WARNING");
  }

  private static TranscriptLimits transcriptLimits() {
    return new TranscriptLimits(
        Duration.ofMinutes(15), MOST_CHARACTERS, MOST_REVISIONS, MOST_ITEMS);
  }

  private static AuditSettings auditSettings() {
    return new AuditSettings(Optional.empty(), Optional.empty(), Duration.ofDays(1095));
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

  @Override
  public void close() {
    entities.close();
    factory.close();
  }
}
