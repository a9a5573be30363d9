package com.vocahire.webapp.edge.forwarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which headers the proxies set. Only one kind is read, because a proxy that sets one kind forwards
 * the other as the client sent it.
 */
enum ForwardedBy {

  /** {@code X-Forwarded-For}, {@code -Proto}, {@code -Host}: of each, the last value counts. */
  X_FORWARDED {
    @Override
    List<Hop> hops(Function<String, List<String>> headers) {
      String scheme = last(headers.apply("X-Forwarded-Proto"));
      String host = last(headers.apply("X-Forwarded-Host"));
      var clients = elements(headers.apply("X-Forwarded-For"));
      if (clients.isEmpty()) {
        return List.of(Hop.of(null, scheme, host));
      }
      return clients.stream().map(client -> Hop.of(client, scheme, host)).toList();
    }
  },

  /** {@code Forwarded} (RFC 7239): an element for each proxy, the nearest last. */
  RFC7239 {
    @Override
    List<Hop> hops(Function<String, List<String>> headers) {
      List<Hop> hops = new ArrayList<>();
      Map<String, String> parameters = new HashMap<>();
      String header = String.join(",", headers.apply("Forwarded"));
      var pair = PAIR.matcher(header);
      int end = 0;
      while (end < header.length() && pair.find(end) && pair.start() == end) {
        parameters.put(pair.group(1).toLowerCase(Locale.ROOT), unquoted(pair.group(2)));
        end = pair.end();
        if (!pair.group(3).equals(";")) {
          hops.add(Hop.of(parameters.get("for"), parameters.get("proto"), parameters.get("host")));
          parameters.clear();
        }
      }
      return end == header.length() ? hops : List.of();
    }
  };

  /**
   * RFC 7239, section 4: token = token or quoted string, then the next pair, element or the end.
   */
  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*([A-Za-z0-9!#$%&'*+.^_`|~-]+)=(\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s\",;]++)\\s*(;|,|$)");

  /** The hops in the header lines, in their order; the nearest proxy is the last one. */
  abstract List<Hop> hops(Function<String, List<String>> headers);

  static ForwardedBy named(String text) {
    return valueOf(text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static List<String> elements(List<String> lines) {
    return lines.stream().flatMap(line -> Pattern.compile(",").splitAsStream(line)).toList();
  }

  private static String last(List<String> lines) {
    var all = elements(lines);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  private static String unquoted(String value) {
    return value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }
}
