package com.vocahire.session.queryplans;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How PostgreSQL executes one statement.
 *
 * @param what the product's step that it belongs to
 * @param text the answer to {@code explain (analyze, buffers)}
 */
record QueryPlan(String what, String sql, String text) {
  /** Tables of one row have no better plan. */
  private static final Pattern SEQUENTIAL = Pattern.compile("Seq Scan on (?!audit_key|sweep)\\w+");

  private static final Pattern INDEX =
      Pattern.compile("(?:Index (?:Only )?Scan(?: Backward)? using|Bitmap Index Scan on) (\\w+)");
  private static final Pattern PARAMETER = Pattern.compile("\\('[^']*'[^)]*\\)");
  private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");
  private static final Pattern PAGES =
      Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

  boolean isSequential() {
    return SEQUENTIAL.matcher(text).find();
  }

  /** Every index that is used, once each. */
  String indexes() {
    return INDEX
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  double millis() {
    return TIME.matcher(text).results().mapToDouble(it -> Double.parseDouble(it.group(1))).sum();
  }

  /** Pages of 8 kB touched by the whole statement, as the plan's first node reports. */
  int pages() {
    return PAGES.matcher(text).results().findFirst().map(QueryPlan::pages).orElse(0);
  }

  private static int pages(MatchResult found) {
    return number(found.group(1)) + number(found.group(2));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /**
   * The step and the statement without its parameters: plans of the same kind are reported once.
   */
  String kind() {
    return what + " " + shape();
  }

  private String shape() {
    return PARAMETER.matcher(sql.strip().replaceAll("\\s+", " ")).replaceAll("?");
  }

  /** One line of the report. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-24s %8.2f ms %6d pages  %-38s %.64s",
        what,
        millis(),
        pages(),
        isSequential() ? "SEQUENTIAL" : indexes(),
        shape());
  }
}
