package com.vocahire.diagnostics.support;

import com.vocahire.platform.json.JsonValues;
import jakarta.json.JsonArrayBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The diagnosis report of a browser.
 *
 * @param browser its {@code User-Agent}
 */
public record SupportReportRequest(
    @NotNull @Size(max = 300) String browser,
    @NotNull @Size(min = 1, max = 40) List<@Valid Check> checks) {

  /** A check reports its status, up to 20 values and its advice. */
  public record Check(
      @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String name,
      @Size(max = 200) String about,
      @NotNull Outcome status,
      @NotNull @Size(max = 20) List<@Valid Measured> measurements,
      @Size(max = 500) String advice) {}

  /** A check has measured this value; unit and threshold may be missing. */
  public record Measured(
      @NotNull @Size(max = 40) String name,
      @NotNull @Size(max = 120) String value,
      @Size(max = 20) String unit,
      @Size(max = 20) String threshold) {}

  /** The status of a check; {@code skipped}: it did not apply. */
  @SuppressWarnings("MemberName")
  public enum Outcome {
    passed,
    warned,
    failed,
    skipped
  }

  String toJson() {
    var all = JsonValues.array();
    for (Check check : checks) {
      all.add(
          JsonValues.object()
              .add("name", check.name())
              .add("about", text(check.about()))
              .add("status", check.status().name())
              .add("measurements", measured(check.measurements()))
              .add("advice", text(check.advice())));
    }
    return JsonValues.object().add("browser", browser).add("checks", all).build().toString();
  }

  private static JsonArrayBuilder measured(List<Measured> values) {
    var all = JsonValues.array();
    for (Measured each : values) {
      all.add(
          JsonValues.object()
              .add("name", each.name())
              .add("value", each.value())
              .add("unit", text(each.unit()))
              .add("threshold", text(each.threshold())));
    }
    return all;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
