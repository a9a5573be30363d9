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
 * What is left of a list of ICE servers when everything is out that browsers refuse, have already,
 * or would spend time on: each address costs gathering. Of too many, one of each kind stays before
 * a second of any.
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
   * Cleans.
   *
   * @param most how many addresses may be left, 1 at least
   */
  public static UsableServers of(List<IceServer> given, int most) {
    var all = new ArrayList<Found>();
    Set<String> seen = new HashSet<>();
    for (IceServer server : given) {
      for (String text : server.urls()) {
        IceUrl.of(text)
            .filter(url -> !url.relays() || opens(server))
            .filter(url -> seen.add(url.same()))
            .ifPresent(url -> all.add(new Found(url, server)));
      }
    }
    return new UsableServers(best(all, most));
  }

  private static boolean opens(IceServer server) {
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

  /** Over TCP and TLS the one that a strict network lets out counts most. */
  private static List<Found> firstHttps(Stream<Found> ofKind) {
    return ofKind.sorted(Comparator.comparing((Found one) -> !one.url().looksLikeHttps())).toList();
  }

  /** Whether one of them is a relay. */
  public boolean relay() {
    return found.stream().anyMatch(one -> one.url().relays());
  }

  /** In the order they were given, those of one credential in one entry. */
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
