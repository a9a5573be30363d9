package com.vocahire.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources, documents and texts use the words of docs/architecture.md's glossary. */
class VocabularyTest {
  private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path DICTIONARY = Path.of("src/test/resources/vocabulary.txt");

  @Test
  void noWordOfTheFormerDialectIsUsed() throws IOException {
    assertThat(Vocabulary.in(DICTIONARY).usedIn(PROJECT)).isEmpty();
  }

  @Test
  void aWordOfTheFormerDialectIsFound(@TempDir Path project) throws IOException {
    Files.writeString(project.resolve("Bad.java"), "class Bad {\n  // nobody is told\n}\n");
    Files.createDirectories(project.resolve("target"));
    Files.writeString(project.resolve("target/Made.java"), "// nobody\n");

    assertThat(Vocabulary.in(DICTIONARY).usedIn(project))
        .contains("Bad.java:2: nobody", "Bad.java:2: told")
        .noneMatch(found -> found.contains("Made"));
  }
}
