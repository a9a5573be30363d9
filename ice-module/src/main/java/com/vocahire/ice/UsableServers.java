package com.vocahire.ice;

import com.vocahire.ice.IceUrl.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Filters a list of ICE servers: removes what browsers reject, duplicates, and addresses beyond the
 * limit, since each address costs time in gathering. With too many addresses, one of each kind is
 * kept before a second of any.
 */
public final class UsableServers {

  /** RFC 8489, section 14.3: fewer than 509 bytes; and nothing invisible. */
  private static final String CREDENTIAL = "[\\x21-\\x7E]{1,508}";

  /** An address and the server entry it belongs to. */
  private record Found(IceUrl url, IceServer server) {}

  private final List<Found> found;

  private UsableServers(List<Found> found) {
    this.found = found;
  }

  /**
   * Filters a list.
   *
   * @param most the maximum number of addresses, at least 1
   */
  public static UsableServers of(List<IceServer> given, int most) {
    var all = new ArrayList<Found>();
    Set<String> seen = new HashSet<>();
    for (IceServer server : given) {
      for (String text : server.urls()) {
        IceUrl.of(text)
            .filter(url -> !url.relays() || hasCredential(server))
            .filter(url -> seen.add(url.same()))
            .ifPresent(url -> all.add(new Found(url, server)));
      }
    }
    return new UsableServers(best(all, most));
  }

  private static boolean hasCredential(IceServer server) {
    return server.username().filter(name -> name.matches(CREDENTIAL)).isPresent()
        && server.credential().filter(word -> word.matches(CREDENTIAL)).isPresent();
  }

  private static List<Found> best(List<Found> all, int most) {
    Map<Kind, Deque<Found>> kinds = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      var ofKind = all.stream().filter(one -> one.url().kind() == kind);
      kinds.put(
          kind, new ArrayDeque<>(kind == Kind.TURN_UDP ? ofKind.toList() : firstHttps(ofKind)));
    }
    Set<Found> chosen = new HashSet<>();
    while (chosen.size() < Math.min(most, all.size())) {
      for (Deque<Found> ofKind : kinds.values()) {
        if (!ofKind.isEmpty() && chosen.size() < most) {
          chosen.add(ofKind.poll());
        }
      }
    }
    return all.stream().filter(chosen::contains).toList();
  }

  /** Over TCP and TLS, port 443 is preferred, because strict networks permit it. */
  private static List<Found> firstHttps(Stream<Found> ofKind) {
    return ofKind.sorted(Comparator.comparing((Found one) -> !one.url().looksLikeHttps())).toList();
  }

  /** Returns whether one of them is a relay. */
  public boolean relay() {
    return found.stream().anyMatch(one -> one.url().relays());
  }

  /** The servers in the given order; the addresses of one credential are one entry. */
  public List<IceServer> servers() {
    Map<IceServer, List<String>> entries = new LinkedHashMap<>();
    for (Found one : found) {
      var entry = one.url().relays() ? one.server() : IceServer.stun(List.of());
      var sameCredential = new IceServer(List.of(), entry.username(), entry.credential());
      entries.computeIfAbsent(sameCredential, none -> new ArrayList<>()).add(one.url().text());
    }
    return entries.entrySet().stream()
        .map(
            entry ->
                new IceServer(
                    List.copyOf(entry.getValue()),
                    entry.getKey().username(),
                    entry.getKey().credential()))
        .toList();
  }
}
