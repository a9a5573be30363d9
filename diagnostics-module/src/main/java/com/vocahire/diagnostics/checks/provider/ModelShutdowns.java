package com.vocahire.diagnostics.checks.provider;

import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import com.vocahire.diagnostics.checks.Status;
import com.vocahire.signaling.ConfiguredModel;
import com.vocahire.signaling.ListedModel;
import com.vocahire.signaling.ProviderReport;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shutdown dates of the configured models: from the provider's list, or as announced. */
final class ModelShutdowns {

  private final List<ConfiguredModel> models;
  private final int shutdownDays;

  /**
   * @param shutdownDays how many days before a model's shutdown the check warns
   */
  ModelShutdowns(List<ConfiguredModel> models, int shutdownDays) {
    this.models = models;
    this.shutdownDays = shutdownDays;
  }

  /** The worst status counts; the advice names each model that needs attention. */
  Finding finding(ProviderReport report) {
    var today = LocalDate.ofInstant(report.arrived(), ZoneOffset.UTC);
    var ends = models.stream().map(model -> end(model, report, today)).toList();
    var status = ends.stream().map(this::status).reduce(Status.PASSED, Status::or);
    var advice =
        ends.stream()
            .filter(end -> status(end) != Status.PASSED)
            .map(End::advice)
            .collect(Collectors.joining(" "));
    return new Finding(status, measurements(ends), advice);
  }

  private static End end(ConfiguredModel model, ProviderReport report, LocalDate today) {
    var listed =
        report.models().stream()
            .filter(each -> each.id().equals(model.id()))
            .findFirst()
            .flatMap(ListedModel::shutdown);
    var announced = AnnouncedShutdowns.of(model.id());
    var date = listed.or(() -> announced.map(AnnouncedShutdowns.Announced::date));
    return new End(
        model,
        listed.isPresent(),
        date,
        date.map(day -> ChronoUnit.DAYS.between(today, day)),
        announced.map(AnnouncedShutdowns.Announced::successor));
  }

  private Status status(End end) {
    if (end.left().isEmpty() || end.left().get() >= shutdownDays) {
      return Status.PASSED;
    }
    return end.listed() && end.left().get() <= 0 ? Status.FAILED : Status.WARNED;
  }

  /** The days until the first shutdown, then each model's date. */
  private List<Measurement> measurements(List<End> ends) {
    var first =
        ends.stream().map(End::left).flatMap(Optional::stream).min(Comparator.naturalOrder());
    return Stream.concat(
            first.stream().map(left -> Measurement.of("days left", left, "days", shutdownDays)),
            ends.stream().map(End::measured))
        .toList();
  }

  /** A model and its shutdown date; {@code listed} if the date is from the provider's list. */
  private record End(
      ConfiguredModel model,
      boolean listed,
      Optional<LocalDate> date,
      Optional<Long> left,
      Optional<String> successor) {

    String advice() {
      var instead = successor.map(next -> next + " follows it").orElse("choose another in time");
      var stops = left.orElseThrow() > 0 ? " stops on " : " has stopped, on ";
      return "The model %s, which %s,%s%s: set %s; %s."
          .formatted(model.id(), model.use(), stops, date.orElseThrow(), model.key(), instead);
    }

    Measurement measured() {
      var stops = date.map(day -> ", until " + day).orElse(", no date");
      return Measurement.text(model.use(), model.id() + stops);
    }
  }
}
