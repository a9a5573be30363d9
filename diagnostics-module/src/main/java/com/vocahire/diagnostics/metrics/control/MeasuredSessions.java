package com.vocahire.diagnostics.metrics.control;

import com.vocahire.session.QuotaRefused;
import com.vocahire.session.QuotaRefused.Limit;
import com.vocahire.session.SessionState;
import com.vocahire.session.database.DatabaseLoad;
import com.vocahire.session.database.probe.DatabaseDiagnosis;
import com.vocahire.session.reports.UnknownWord;
import com.vocahire.session.statistics.InterviewCensus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.ToDoubleFunction;

/** The number of interviews, of rejected openings, and of accesses to the database. */
@ApplicationScoped
public class MeasuredSessions {

  private final Map<Limit, Counter> refusals = new EnumMap<>(Limit.class);
  private final Map<UnknownWord.Field, Counter> unknown = new EnumMap<>(UnknownWord.Field.class);
  private final InterviewCensus census;
  private final DatabaseDiagnosis database;
  private volatile Map<SessionState, Long> counted = Map.of();

  /** For the proxy only. */
  protected MeasuredSessions() {
    census = null;
    database = null;
  }

  @Inject
  MeasuredSessions(Meters meters, InterviewCensus census, DatabaseDiagnosis database) {
    this.census = census;
    this.database = database;
    for (Limit limit : Limit.values()) {
      refusals.put(limit, refusals(meters, limit));
    }
    for (UnknownWord.Field field : UnknownWord.Field.values()) {
      unknown.put(field, unknown(meters, field));
    }
    for (SessionState state : SessionState.values()) {
      if (state != SessionState.ENDED) {
        interviews(meters, state);
      }
    }
    gauge(meters, "vocahire.interviews.limit", "limit of live interviews", self -> census.limit());
    load(
        meters,
        "in.flight",
        "accesses to the database that are queued or executed",
        DatabaseLoad::inFlight);
    load(
        meters,
        "limit",
        "limit of accesses to the database that are queued or executed",
        DatabaseLoad::limit);
    load(
        meters,
        "threads",
        "limit of accesses to the database that are executed",
        DatabaseLoad::threads);
    gauge(
        meters,
        "vocahire.node.clock.offset.seconds",
        "offset of this node's clock from the database's, positive when it is ahead",
        self -> self.clockOffset());
  }

  private static Counter refusals(Meters meters, Limit limit) {
    return Counter.builder("vocahire.quota.refusals")
        .description("openings rejected by a limit")
        .tag("limit", MetricLabels.of(limit))
        .register(meters.registry());
  }

  private static Counter unknown(Meters meters, UnknownWord.Field field) {
    return Counter.builder("vocahire.reports.unknown")
        .description("words of browsers' reports that are on no list")
        .tag("field", MetricLabels.of(field))
        .register(meters.registry());
  }

  private void interviews(Meters meters, SessionState state) {
    Gauge.builder("vocahire.interviews", this, self -> self.in(state))
        .description("interviews that have not ended, of all nodes")
        .tag("state", MetricLabels.of(state))
        .strongReference(true)
        .register(meters.registry());
  }

  private void load(Meters meters, String name, String what, ToDoubleFunction<DatabaseLoad> of) {
    gauge(meters, "vocahire.database." + name, what, self -> of.applyAsDouble(database.load()));
  }

  private void gauge(
      Meters meters, String name, String what, ToDoubleFunction<MeasuredSessions> value) {
    Gauge.builder(name, this, value)
        .description(what)
        .strongReference(true)
        .register(meters.registry());
  }

  private double in(SessionState state) {
    var count = counted.get(state);
    return count == null ? Double.NaN : count;
  }

  private double clockOffset() {
    return database.lastClock().map(clock -> clock.ahead().toMillis() / 1_000.0).orElse(Double.NaN);
  }

  void refused(@Observes QuotaRefused refused) {
    refusals.get(refused.limit()).increment();
  }

  void reported(@Observes UnknownWord word) {
    unknown.get(word.field()).increment();
  }

  /** Counts the interviews; empty if the database does not answer. The stage never fails. */
  CompletionStage<Map<SessionState, Long>> counts() {
    return census.notEnded().exceptionally(unknown -> Map.of());
  }

  /** Sets the values of the gauges; a missing state is reported as NaN. */
  void update(Map<SessionState, Long> counts) {
    counted = counts;
  }
}
