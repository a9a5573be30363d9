package com.vocahire.diagnostics.timings;

import com.vocahire.session.statistics.InterviewFigures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Statistics of interviews over time: percentiles of their phases, and their outcomes. */
@Path("/diagnostic/timings")
@ApplicationScoped
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class TimingsResource {

  @Inject RangeRules rules;
  @Inject InterviewFigures figures;

  /** Returns the figures of a range; by default the last day by the hour. */
  @GET
  public CompletionStage<TimingsResponse> timings(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("bucket") @DefaultValue("hour") @Pattern(regexp = "hour|day") String bucket) {
    var length = bucket.equals("day") ? Duration.ofDays(1) : Duration.ofHours(1);
    var range = rules.range(from, to, length);
    return figures
        .phases(range)
        .thenCombine(
            figures.interviews(range),
            (phases, interviews) -> TimingsResponse.of(range, bucket, phases, interviews));
  }
}
