package com.vocahire.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that are not used any more, and the files in which they are looked for. */
record Vocabulary(List<Pattern> words, List<PathMatcher> exempt) {

  /** What a build makes or fetches, and what holds the words by its purpose. */
  private static final Set<String> SKIPPED_FOLDERS =
      Set.of(".git", ".run", "target", "node_modules");

  private static final Set<String> SKIPPED_FILES =
      Set.of("LICENSE", "package-lock.json", "vocabulary.txt", "VocabularyTest.java");

  private static final Set<String> TEXTS =
      Set.of(
          ("java js mjs ts json xhtml css html md txt sql xml properties yml yaml conf cli asadmin"
                  + " bash sh env")
              .split(" "));

  /**
   * Reads a dictionary: a line is a regular expression, a tab, and a comment with what to say
   * instead; a line that begins with {@code !} exempts the files of a glob.
   */
  static Vocabulary in(Path dictionary) throws IOException {
    List<Pattern> words = new ArrayList<>();
    List<PathMatcher> exempt = new ArrayList<>();
    for (String line : Files.readAllLines(dictionary)) {
      String entry = line.split("\t", 2)[0];
      if (entry.isBlank() || entry.startsWith("#")) {
        continue;
      }
      if (entry.startsWith("!")) {
        exempt.add(FileSystems.getDefault().getPathMatcher("glob:" + entry.substring(1)));
      } else {
        words.add(Pattern.compile(entry, Pattern.CASE_INSENSITIVE));
      }
    }
    return new Vocabulary(words, exempt);
  }

  /** Where below {@code root} a word is used: file, line and word. */
  List<String> usedIn(Path root) throws IOException {
    List<String> used = new ArrayList<>();
    for (Path file : texts(root)) {
      var relative = root.relativize(file);
      if (exempt.stream().noneMatch(glob -> glob.matches(relative))) {
        usedIn(relative, text(file), used);
      }
    }
    return used;
  }

  private void usedIn(Path file, String text, List<String> used) {
    for (Pattern word : words) {
      var matcher = word.matcher(text);
      while (matcher.find()) {
        long line = text.substring(0, matcher.start()).lines().count();
        used.add(file + ":" + Math.max(line, 1) + ": " + matcher.group());
      }
    }
  }

  private static List<Path> texts(Path root) throws IOException {
    List<Path> texts = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return SKIPPED_FOLDERS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isText(file.getFileName().toString())) {
              texts.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return texts;
  }

  private static boolean isText(String name) {
    return !SKIPPED_FILES.contains(name)
        && TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file, UTF_8);
    } catch (CharacterCodingException binary) {
      return "";
    }
  }
}
