package com.vocahire.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of sources is small enough to be read at a glance, tests included. */
class FoldersTest {

  private static final int MOST = 15;
  private static final Path PROJECT = Path.of("../..");

  @Test
  void noFolderIsCrowded() throws IOException {
    assertThat(crowded(PROJECT)).isEmpty();
  }

  @Test
  void everyModuleIsLookedAt() throws IOException {
    assertThat(folders(PROJECT).keySet().stream().map(FoldersTest::module).distinct())
        .hasSizeGreaterThan(10);
  }

  @Test
  void aCrowdedFolderIsFound(@TempDir Path project) throws IOException {
    var folder = Files.createDirectories(project.resolve("module/src/test/java/badexample"));
    for (int i = 0; i <= MOST; i++) {
      Files.createFile(folder.resolve("Type" + i + ".java"));
    }

    assertThat(crowded(project)).containsOnlyKeys(folder);
  }

  private static Map<Path, Long> crowded(Path project) throws IOException {
    var crowded = folders(project);
    crowded.values().removeIf(many -> many <= MOST);
    return crowded;
  }

  private static Map<Path, Long> folders(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project, 20)) {
      return files
          .filter(file -> file.toString().matches(".*/src/(main|test)/java/.*\\.java"))
          .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
    }
  }

  private static String module(Path folder) {
    return folder.toString().replaceAll("/src/.*", "");
  }
}
