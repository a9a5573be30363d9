package com.vocahire.hiring.mail.letters;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of letters in one language, with places for facts such as {@code {name}}. */
final class LetterTexts {

  /** Languages of the page, too. */
  static final List<String> LANGUAGES = List.of("en", "de", "es", "zh");

  private static final String BUNDLE = "com.vocahire.hiring.mail.letters.letters";
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private final Locale locale;
  private final ResourceBundle texts;

  private LetterTexts(Locale locale) {
    this.locale = locale;
    texts =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            LetterTexts.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** In the language of this tag, or else in English. */
  static LetterTexts in(Optional<String> tag) {
    var language = tag.map(each -> Locale.forLanguageTag(each).getLanguage()).orElse("en");
    return new LetterTexts(new Locale(LANGUAGES.contains(language) ? language : "en"));
  }

  Locale locale() {
    return locale;
  }

  /** Places are filled once: a name that looks like a place stays as it is. */
  String text(String key, Map<String, String> facts) {
    return PLACE
        .matcher(texts.getString(key))
        .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), "")));
  }
}
