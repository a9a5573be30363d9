package com.vocahire.diagnostics.timings;

import com.vocahire.session.statistics.FigureRange;
import com.vocahire.session.statistics.InterviewFigure;
import com.vocahire.session.statistics.PhaseFigure;
import java.time.Instant;
import java.util.List;

/** Statistics of interviews; unknown values are absent. */
public record TimingsResponse(
    Instant from, Instant to, String bucket, List<Phase> phases, List<Interviews> interviews) {

  /** In milliseconds; {@code at} is absent for the whole range. */
  public record Phase(
      String phase, Instant at, long count, double p50Ms, double p90Ms, double p99Ms) {

    static Phase of(PhaseFigure figure) {
      return new Phase(
          figure.phase(),
          figure.at().orElse(null),
          figure.count(),
          figure.p50(),
          figure.p90(),
          figure.p99());
    }
  }

  /** The number of interviews with the same outcome in a bucket. */
  public record Interviews(
      Instant at, String outcome, String failure, String vendor, String pair, long count) {

    static Interviews of(InterviewFigure figure) {
      return new Interviews(
          figure.at(),
          figure.outcome(),
          figure.failure().orElse(null),
          figure.vendor().orElse(null),
          figure.pair().orElse(null),
          figure.count());
    }
  }

  static TimingsResponse of(
      FigureRange range, String bucket, List<PhaseFigure> phases, List<InterviewFigure> all) {
    return new TimingsResponse(
        range.from(),
        range.until(),
        bucket,
        phases.stream().map(Phase::of).toList(),
        all.stream().map(Interviews::of).toList());
  }
}
