package com.vocahire.webapp.identity.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Maps a token's claims to our roles.
 *
 * @param claims where to look, each a claim's name or a path of names with {@code /} between them.
 *     A claim of the whole name counts before a path does, for names may hold slashes themselves
 *     ({@code https://company.example/roles}). A value is a list, or names with spaces between them
 * @param names the company's names of roles, mapped to ours; our own names map to themselves
 * @param otherwise the role of a token that names no role at all
 */
public record RoleRules(
    List<String> claims, Map<String, String> names, Optional<String> otherwise) {

  /** Our own names of roles. */
  public static final Set<String> OURS = Set.of("candidate", "operator", "recruiter", "reviewer");

  Set<String> rolesOf(Map<String, Object> token) {
    var named = claims.stream().flatMap(path -> valuesAt(path, token)).toList();
    if (named.isEmpty()) {
      return otherwise.map(Set::of).orElse(Set.of());
    }
    return named.stream()
        .map(value -> OURS.contains(value) ? value : names.get(value))
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> valuesAt(String path, Map<String, Object> token) {
    var found = at(path, token);
    if (found instanceof Collection<?> several) {
      return several.stream().filter(String.class::isInstance).map(String.class::cast);
    }
    return found instanceof String text ? Arrays.stream(text.split(" ", -1)) : Stream.empty();
  }

  /** The longest existing name has precedence, also within an object. */
  private static Object at(String path, Map<?, ?> object) {
    if (object.containsKey(path)) {
      return object.get(path);
    }
    for (int end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      if (object.get(path.substring(0, end)) instanceof Map<?, ?> inner) {
        return at(path.substring(end + 1), inner);
      }
    }
    return null;
  }
}
