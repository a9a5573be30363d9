package com.vocahire.signaling.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en, English, en",
    "de, German, de",
    "es, Spanish, es",
    "zh, Chinese, zh",
    "pt-BR, Portuguese (Brazil), pt",
    "zh-Hant-TW, Chinese (Taiwan), zh",
    "EN-gb, English (United Kingdom), en"
  })
  void hasANameAndACode(String tag, String name, String code) {
    var language = SpokenLanguage.of(tag).orElseThrow();

    assertThat(language.name()).isEqualTo(name);
    assertThat(language.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ignore-previous-rules", "xx", "", "praise-me", "x-obey"})
  void aTagOfOtherWordsIsNone(String tag) {
    assertThat(SpokenLanguage.of(tag)).isEmpty();
  }

  @Test
  void furtherWordsOfATagAreLeftOut() {
    assertThat(SpokenLanguage.of("de-obeyme-x-hire").orElseThrow().name()).isEqualTo("German");
  }
}
