package com.vocahire.webapp.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language has a complete translation of the pages. */
class BundlesTest {

  private static final Path FOLDER = Path.of("src/main/resources/com/vocahire/webapp/page");
  private static final Pattern KEY = Pattern.compile("^([\\w.-]+)=", Pattern.MULTILINE);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "zh"})
  void everyLanguageHasEveryTextWithTheSameGaps(String language) {
    var english = texts("messages.properties");
    var translated = texts("messages_" + language + ".properties");

    assertThat(translated.keySet()).isEqualTo(english.keySet());
    assertThat(gaps(translated)).isEqualTo(gaps(english));
    assertThat(translated).noneSatisfy((key, text) -> assertThat(text).isBlank());
    assertThat(english).noneSatisfy((key, text) -> assertThat(text).isBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "zh"})
  void noSentenceIsLeftInEnglish(String language) {
    var english = texts("messages.properties");

    assertThat(texts("messages_" + language + ".properties"))
        .noneSatisfy((key, text) -> assertThat(text).contains(" ").isEqualTo(english.get(key)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_de", "_es", "_zh"})
  void noKeyStandsThereTwice(String language) throws IOException {
    var bundle = Files.readString(FOLDER.resolve("messages" + language + ".properties"));

    assertThat(KEY.matcher(bundle).results().map(found -> found.group(1))).doesNotHaveDuplicates();
  }

  /** Without the empty bundle a German server would show German to readers of English. */
  @Test
  void everyBundleIsALanguageOfThePages() throws IOException {
    var pages = Files.readString(Path.of("src/main/webapp/WEB-INF/faces-config.xml"));
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "messages.properties",
              "messages_en.properties",
              "messages_de.properties",
              "messages_es.properties",
              "messages_zh.properties");
    }

    assertThat(texts("messages_en.properties")).isEmpty();
    assertThat(pages)
        .contains("<default-locale>en<", ">de</supported", ">es</supported", ">zh</supported");
  }

  private static Map<String, List<String>> gaps(Map<String, String> texts) {
    var gaps = new TreeMap<String, List<String>>();
    texts.forEach((key, text) -> gaps.put(key, gaps(text)));
    return gaps;
  }

  private static List<String> gaps(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  private static Map<String, String> texts(String bundle) {
    try (var lines = Files.newBufferedReader(FOLDER.resolve(bundle))) {
      var properties = new Properties();
      properties.load(lines);
      var texts = new TreeMap<String, String>();
      properties.forEach((key, text) -> texts.put((String) key, (String) text));
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
