package com.vocahire.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for secrets in every log below some folders: for known ones, and for what looks so. */
public final class LogSearch {

  private static final Map<String, Pattern> SHAPES =
      Map.of(
          "an authorization", Pattern.compile("(?i)bearer +[A-Za-z0-9._~+/-]{16,}"),
          "a signed token", Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]{8,}\\."),
          "an ephemeral token", Pattern.compile("\\b(?:ek|vht)_[\\w-]{12,}"),
          "a provider's key", Pattern.compile("\\bsk-[\\w-]{12,}"),
          "SDP", Pattern.compile("a=(ice-ufrag|ice-pwd|fingerprint|candidate):"),
          "a private key", Pattern.compile("BEGIN [A-Z ]*PRIVATE KEY"));

  private final Map<String, List<String>> byBeginning = new HashMap<>();
  private final Map<String, String> secrets;
  private final List<String> hits = new ArrayList<>();
  private int files;
  private long lines;

  /**
   * @param secrets each with what it is, none shorter than {@link KnownSecrets#SHORTEST}
   */
  public LogSearch(Map<String, String> secrets) {
    this.secrets = secrets;
    for (String secret : secrets.keySet()) {
      var beginning = secret.substring(0, KnownSecrets.SHORTEST);
      byBeginning.computeIfAbsent(beginning, none -> new ArrayList<>()).add(secret);
    }
  }

  /** Searches every log below these folders. */
  public LogSearch in(Collection<Path> folders) throws IOException {
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path log : all.filter(file -> isLog(folder.relativize(file))).toList()) {
          search(log);
        }
      }
    }
    return this;
  }

  /** What servers, rehearsals and their tools have written; not the database's own files. */
  private static boolean isLog(Path file) {
    return !file.startsWith("database") && file.toString().matches(".*\\.(log|txt)([._][\\dT-]+)?");
  }

  private void search(Path log) throws IOException {
    files++;
    int number = 0;
    for (String line : Files.readAllLines(log, ISO_8859_1)) {
      number++;
      lines++;
      search(line, log + ":" + number + " has ");
    }
  }

  private void search(String line, String where) {
    SHAPES.forEach(
        (what, shape) -> {
          if (shape.matcher(line).find()) {
            hits.add(where + what);
          }
        });
    for (int i = 0; i + KnownSecrets.SHORTEST <= line.length(); i++) {
      var beginning = line.substring(i, i + KnownSecrets.SHORTEST);
      for (String secret : byBeginning.getOrDefault(beginning, List.of())) {
        if (line.startsWith(secret, i)) {
          hits.add(where + "a known " + secrets.get(secret));
        }
      }
    }
  }

  /** File, line and kind; never the secret. */
  public List<String> hits() {
    return hits;
  }

  /** Returns how many were searched. */
  public long lines() {
    return lines;
  }

  @Override
  public String toString() {
    return "%d secrets and %d shapes, looked for in %d lines of %d logs: %d hits"
        .formatted(secrets.size(), SHAPES.size(), lines, files, hits.size());
  }
}
