package com.vocahire.session.control;

import com.vocahire.session.TokenIssue;
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

/** The product's ledgers outside a server: what containers inject is put in here. */
@SuppressWarnings("UnnecessaryAssignment") // no framework injects here
final class LedgersOnDatabase implements AutoCloseable {
  static final int RECONNECTIONS = 3;
  static final int MOST_ITEMS = 5_000;
  static final int MOST_CHARACTERS = 100_000;
  static final int MOST_REVISIONS = 3;
  static final int RECONNECTION_ATTEMPTS = 8;
  static final int PER_HOUR = 10;
  static final int ATTEMPTS_PER_HOUR = 14;

  final OpeningLedger openings = new OpeningLedger();
  final RepeatLedger repeats = new RepeatLedger();
  final SessionLedger sessions = new SessionLedger();
  final TokenLedger tokens = new TokenLedger();
  final EndingLedger endings = new EndingLedger();
  final OverdueLedger overdue = new OverdueLedger();
  final CensusLedger census = new CensusLedger();
  final ErasureLedger erasures = new ErasureLedger();
  final ArchiveLedger archive = new ArchiveLedger();
  final TranscriptLedger transcripts = new TranscriptLedger();
  final ConversationLedger conversations = new ConversationLedger();
  final PathLedger paths = new PathLedger();
  final CallLedger calls = new CallLedger();
  final ReconnectionLedger reconnections = new ReconnectionLedger();
  final AuditLedger audit = new AuditLedger();
  final ReadingLedger readings = new ReadingLedger();
  final FeedbackLedger feedbacks = new FeedbackLedger();
  final FeedbackQuotaLedger feedbackQuota = new FeedbackQuotaLedger();
  final FeedbackReadingLedger feedbackReadings = new FeedbackReadingLedger();
  final PseudonymLedger pseudonyms = new PseudonymLedger();
  final SupportLedger support = new SupportLedger();
  final PurgeLedger purges = new PurgeLedger();
  final TraceLedger traces = new TraceLedger();
  final FigureLedger figures = new FigureLedger();

  private final EntityManagerFactory factory;
  private final EntityManager entities;

  LedgersOnDatabase(DataSource database) {
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
    for (Object ledger :
        new Object[] {
          openings,
          repeats,
          sessions,
          tokens,
          census,
          endings,
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
          pseudonyms,
          support,
          purges
        }) {
      inject(ledger, "entities", entities);
    }
    inject(transcripts, "database", InTransactions.of(database));
    inject(conversations, "database", database);
    var limits = limits();
    openings.limits = limits;
    openings.consent = new ConsentRules(true, "1");
    openings.quota = new Quota(limits, openingLimits(), Unheard.event());
    openings.database = new DatabaseLimits(Duration.ofSeconds(12), 20, 512);
    openings.audit = audit;
    erasures.audit = audit;
    erasures.calls = calls;
    joinForPseudonyms();
    endings.calls = calls;
    overdue.calls = calls;
    joinForReading();
    joinForReconnecting(limits);
    sessions.endings = endings;
    transcripts.limits =
        new TranscriptLimits(Duration.ofMinutes(15), MOST_CHARACTERS, MOST_REVISIONS, MOST_ITEMS);
    tokens.repeats = repeats;
    tokens.archive = archive;
    tokens.issue = new TokenIssue("own", limits.exchangeWithin());
  }

  private void joinForPseudonyms() {
    pseudonyms.settings =
        new AuditSettings(Optional.empty(), Optional.empty(), Duration.ofDays(1095));
    audit.pseudonyms = pseudonyms;
    support.pseudonyms = pseudonyms;
    erasures.pseudonyms = pseudonyms;
    erasures.reports = support;
  }

  private void joinForReading() {
    readings.sessions = sessions;
    readings.archive = archive;
    readings.conversations = conversations;
    readings.paths = paths;
    readings.erasures = erasures;
    readings.audit = audit;
    readings.feedbacks = feedbackReadings;
    feedbackReadings.feedbacks = feedbacks;
    feedbackReadings.quota = feedbackQuota;
    feedbackReadings.sessions = sessions;
    feedbackReadings.archive = archive;
    feedbackReadings.conversations = conversations;
    feedbackReadings.audit = audit;
  }

  private void joinForReconnecting(SessionLimits limits) {
    reconnections.limits = limits;
    reconnections.openings = openingLimits();
    reconnections.archive = archive;
    reconnections.calls = calls;
    reconnections.paths = paths;
    reconnections.audit = audit;
  }

  private static SessionLimits limits() {
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
    limits.attemptsPerHour = ATTEMPTS_PER_HOUR;
    limits.reconnectionAttempts = RECONNECTION_ATTEMPTS;
    return limits;
  }

  /** One transaction, taken back: the next step finds the same million. */
  void inTransaction(Step step) throws Exception {
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
  <T> T committed(Callable<T> work) {
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
  interface Step {
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
