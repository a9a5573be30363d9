package com.vocahire.webapp.assets;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The codings that a request accepts, with their weights (RFC 9110, sections 12.4.2, 12.5.3). */
final class AcceptEncoding {

  private static final String HEADER = "Accept-Encoding";
  private static final String ANY = "*";

  /** Browsers send some 25 characters. */
  private static final int LONGEST = 1_024;

  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?<coding>[\\w!#$%&'*+.^`|~-]+)(?:\\s*;\\s*[qQ]=(?<weight>0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?");

  private final Map<String, Double> weights = new HashMap<>();

  private AcceptEncoding(String list) {
    for (var element : list.split(",", -1)) {
      var read = ELEMENT.matcher(element.strip());
      if (read.matches()) {
        var weight = read.group("weight");
        weights.put(coding(read.group("coding")), weight == null ? 1 : Double.parseDouble(weight));
      }
    }
  }

  /** Of a request without the header only identity, which every client understands. */
  static AcceptEncoding of(HttpServletRequest request) {
    var lines = request.getHeaders(HEADER);
    return of(lines == null ? "" : String.join(",", Collections.list(lines)));
  }

  /** Elements that are malformed are ignored, and so is a list that is too long. */
  static AcceptEncoding of(String list) {
    return new AcceptEncoding(list.length() > LONGEST ? "" : list);
  }

  /**
   * The accepted coding of the greatest weight, of equal ones the smallest; identity if none is
   * accepted, because a body that a client might understand is better than none.
   */
  ContentCoding preferred(Collection<ContentCoding> available) {
    return available.stream()
        .filter(coding -> weight(coding) > 0)
        .max(Comparator.comparingDouble(this::weight).thenComparing(Comparator.reverseOrder()))
        .orElse(ContentCoding.IDENTITY);
  }

  /** Identity is accepted unless it is excluded, but what is named is preferred to it. */
  private double weight(ContentCoding coding) {
    var named = weights.getOrDefault(coding.token(), weights.get(ANY));
    if (named != null) {
      return named;
    }
    return coding == ContentCoding.IDENTITY ? Double.MIN_VALUE : 0;
  }

  /** Names have no case, and one has an older form (RFC 9110, section 8.4.1.3). */
  private static String coding(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("x-gzip") ? ContentCoding.GZIP.token() : lower;
  }
}
