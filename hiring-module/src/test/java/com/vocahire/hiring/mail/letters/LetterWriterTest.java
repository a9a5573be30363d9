package com.vocahire.hiring.mail.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.hiring.mail.Letter;
import com.vocahire.hiring.mail.control.TestMailSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWriterTest {

  private static final String LINK = "https://us.example/interview.xhtml#invitation=secret";
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final UUID ID = UUID.fromString("c07f2e19-8d4b-4b8e-a1d5-6e3b9f0c7a24");

  private final LetterWriter writer = new LetterWriter(new TestMailSettings());

  @ParameterizedTest
  @CsvSource({
    "en, Your interview for Welder at Hull & Keel, 'Sunday, December 6, 2026, 9:00'",
    "de-AT, Ihr Interview für Welder bei Hull & Keel, 'Sonntag, 6. Dezember 2026, 09:00'",
    "es, Su entrevista para Welder en Hull & Keel, 'domingo, 6 de diciembre de 2026, 9:00'",
    "zh-Hans, Hull & Keel的Welder面试邀请, 2026年12月6日星期日",
    "pl, Your interview for Welder at Hull & Keel, 'Sunday, December 6, 2026, 9:00'"
  })
  void invitesInTheCandidatesLanguage(String language, String subject, String deadline) {
    var letter = invitation(facts("Ada", "Welder", Optional.of(language)));

    assertThat(letter.subject()).isEqualTo(subject);
    assertThat(letter.text().replace('\u202f', ' '))
        .contains("Ada", LINK, deadline, "(UTC)", "people@us.example", "Hull & Keel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "zh"})
  void everyTextIsThereInEveryLanguage(String language) {
    var base = ResourceBundle.getBundle("com.vocahire.hiring.mail.letters.letters", Locale.ROOT);
    var texts =
        ResourceBundle.getBundle(
            "com.vocahire.hiring.mail.letters.letters", Locale.forLanguageTag(language));

    assertThat(texts.getLocale().getLanguage()).isEqualTo(language);
    for (var key : base.keySet()) {
      assertThat(places(texts.getString(key))).as(key).isEqualTo(places(base.getString(key)));
    }
  }

  private static String places(String text) {
    return String.join(
        " ",
        Arrays.stream(text.split("(?=\\{)|(?<=})"))
            .filter(part -> part.startsWith("{"))
            .sorted()
            .toList());
  }

  @Test
  void aNameThatLooksLikeAPlaceIsNotFilled() {
    var letter = invitation(facts("{link} $1", "{contact}", Optional.empty()));

    assertThat(letter.text()).contains("Hello {link} $1,").contains("{contact} at Hull & Keel");
  }

  @Test
  void theCalendarEntryEndsWithTheLinkAndDoesNotContainIt() {
    var entry = invitation(facts("Ada", "Welder; TIG, MAG", Optional.empty())).calendar().get();

    assertThat(entry)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
        .contains("\r\nMETHOD:PUBLISH\r\n", "\r\nUID:" + ID + "\r\n", "\r\nSEQUENCE:3\r\n")
        .contains("\r\nDTSTAMP:20261122T090000Z\r\n", "\r\nDTEND:20261206T090000Z\r\n")
        .contains("Welder\\; TIG\\, MAG")
        .doesNotContain("secret");
  }

  @Test
  void linesOfTheEntryAreFoldedBetweenCharacters() {
    var title = "熔接".repeat(50);

    var entry = invitation(facts("Ada", title, Optional.of("zh"))).calendar().get();

    assertThat(entry.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    assertThat(entry.replace("\r\n ", "")).contains("SUMMARY:Hull & Keel的" + title);
  }

  @Test
  void noTextBeginsALineOfTheEntry() {
    var title = "Welder\r\nATTENDEE:mailto:eve@example.com\nX: 1";

    var entry = invitation(facts("Ada", title, Optional.empty())).calendar().get();

    assertThat(entry.replace("\r\n ", "").lines())
        .noneMatch(line -> line.startsWith("ATTENDEE") || line.startsWith("X:"));
  }

  @Test
  void aWithdrawalTakesTheEntryBackAndHasNoLink() {
    var letter = writer.withdrawal(facts("Ada", "Welder", Optional.empty()), NOW);

    assertThat(letter.text()).contains("was withdrawn").doesNotContain("#invitation");
    assertThat(letter.calendar().get())
        .contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:" + ID)
        .doesNotContain("VALARM");
  }

  @Test
  void aLetterIsReadAsItWasWritten() {
    var letter = invitation(facts("Ada \"the first\"", "Welder", Optional.of("zh")));

    assertThat(Letter.of(letter.toJson())).isEqualTo(letter);
    assertThat(letter.toString()).doesNotContain("Ada", "secret");
  }

  private Letter invitation(LetterFacts facts) {
    return writer.invitation(facts, LINK, NOW);
  }

  private static LetterFacts facts(String name, String title, Optional<String> language) {
    return new LetterFacts(
        ID,
        name,
        "ada@example.com",
        language,
        title,
        Optional.of("Hull & Keel"),
        Instant.parse("2026-12-06T09:00:00Z"),
        3);
  }
}
