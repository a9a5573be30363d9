package com.vocahire.webapp.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLanguageTest {

  private static final List<Locale> CHOICES =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("es"), Locale.CHINESE);

  @ParameterizedTest
  @CsvSource({"de, de", "es-MX, es", "zh-Hant-TW, zh", "EN-gb, en"})
  void isTheLanguageOfTheUrl(String requested, String language) {
    var chosen = PageLanguage.chosen(Map.of("lang", requested), CHOICES, Locale.GERMAN);

    assertThat(chosen.toLanguageTag()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr", "no such", "<script>"})
  void isTheBrowsersLanguageIfTheRequestedOneIsNotSupported(String requested) {
    assertThat(PageLanguage.chosen(Map.of("lang", requested), CHOICES, Locale.GERMAN))
        .isEqualTo(Locale.GERMAN);
    assertThat(PageLanguage.chosen(Map.of(), CHOICES, Locale.GERMAN)).isEqualTo(Locale.GERMAN);
  }

  @ParameterizedTest
  @CsvSource({"en, English", "de, Deutsch", "es, Español", "zh, 中文"})
  void isNamedInItsOwnLanguage(String tag, String name) {
    assertThat(new PageLanguage().nameOf(Locale.forLanguageTag(tag))).isEqualTo(name);
  }
}
