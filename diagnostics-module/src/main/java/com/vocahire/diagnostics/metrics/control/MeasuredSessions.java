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

/** How many interviews there are, who was refused one, and how much waits for the database. */
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
    gauge(meters, "vocahire.interviews.places", "interviews there may be", self -> census.places());
    load(
        meters, "in.flight", "accesses that wait or are with the database", DatabaseLoad::underWay);
    load(meters, "places", "accesses that may wait or be with the database", DatabaseLoad::most);
    load(meters, "threads", "accesses that may be with the database", DatabaseLoad::threads);
    gauge(
        meters,
        "vocahire.node.clock.ahead.seconds",
        "by how much this node's clock is ahead of the database's",
        self -> self.clockAhead());
  }

  private static Counter refusals(Meters meters, Limit limit) {
    return Counter.builder("vocahire.quota.refusals")
        .description("openings refused by a limit")
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
        .description("interviews that are not over, of all nodes")
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

  private double clockAhead() {
    return database.lastClock().map(clock -> clock.ahead().toMillis() / 1_000.0).orElse(Double.NaN);
  }

  void refused(@Observes QuotaRefused refused) {
    refusals.get(refused.limit()).increment();
  }

  void reported(@Observes UnknownWord word) {
    unknown.get(word.field()).increment();
  }

  /** Counted anew; empty when the database does not answer. Never fails. */
  CompletionStage<Map<SessionState, Long>> counts() {
    return census.notEnded().exceptionally(unknown -> Map.of());
  }

  /** What the gauges tell from now on; what is not in it, nobody knows. */
  void know(Map<SessionState, Long> counts) {
    counted = counts;
  }
}
