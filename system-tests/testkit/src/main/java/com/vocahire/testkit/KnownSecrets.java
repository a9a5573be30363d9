package com.vocahire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Every secret that a test of this run has used or was given, and every text of a person: what no
 * log may have.
 */
public final class KnownSecrets {

  /** A shorter one would be found where it is not. */
  public static final int SHORTEST = 12;

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern IN_SDP = Pattern.compile("a=(ice-(?:ufrag|pwd):(\\S+))");
  private static final Set<String> TEXTS = Set.of("resumeText", "jobDescription", "text");

  private KnownSecrets() {}

  /** {@code what} names it where it is found. */
  public static void add(String what, String secret) {
    if (secret != null && secret.length() >= SHORTEST) {
      KNOWN.put(secret, what);
    }
  }

  /** A signed token is known by its claims and by its signature (RFC 7515, section 3.1). */
  public static void addBearer(String authorization) {
    if (authorization != null) {
      var parts = authorization.replaceFirst("(?i)^bearer ", "").split("\\.", -1);
      for (int i = 1; i < parts.length; i++) {
        add("bearer token", parts[i]);
      }
    }
  }

  /**
   * What stands in a body, by the names of its fields.
   *
   * @param body bytes or text of JSON, or what can be written as JSON
   */
  public static void addAllIn(Object body) {
    try {
      addAllOf(json(body));
    } catch (JsonProcessingException | IllegalArgumentException notJson) {
      // Some tests send no JSON; there is nothing in it by name.
    }
  }

  private static JsonNode json(Object body) throws JsonProcessingException {
    if (body instanceof byte[] bytes) {
      return JSON.readTree(new String(bytes, UTF_8));
    }
    return body instanceof String text ? JSON.readTree(text) : JSON.valueToTree(body);
  }

  private static void addAllOf(JsonNode json) {
    json.properties().forEach(field -> addField(field.getKey(), field.getValue().asText()));
    json.forEach(KnownSecrets::addAllOf);
  }

  private static void addField(String name, String value) {
    if (name.equals("token")) {
      add("ephemeral token", value);
    } else if (name.equals("credential")) {
      add("ICE credential", value);
    } else if (name.equals("sdp")) {
      addSdp(value);
    } else if (TEXTS.contains(name)) {
      add(name, value.lines().findFirst().orElse(""));
    }
  }

  private static void addSdp(String sdp) {
    IN_SDP
        .matcher(sdp)
        .results()
        .forEach(
            found -> {
              add("SDP", found.group(1));
              add("SDP", found.group(2));
            });
  }

  /** Each with what it is. */
  public static Map<String, String> all() {
    return Map.copyOf(KNOWN);
  }
}
