package com.vocahire.hiring.mail.letters;

import com.vocahire.hiring.mail.Letter;
import com.vocahire.hiring.mail.MailKind;
import com.vocahire.hiring.mail.control.MailSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the letters about an invitation, in the candidate's language. */
@ApplicationScoped
public class LetterWriter {

  private final MailSettings settings;

  /** For the proxy only. */
  protected LetterWriter() {
    this(null);
  }

  @Inject
  public LetterWriter(MailSettings settings) {
    this.settings = settings;
  }

  /** It invites: the link, its end, and the same as a calendar's entry. */
  public Letter invitation(LetterFacts facts, String link, Instant now) {
    return written(MailKind.INVITED, facts, link, Optional.of(DeadlineEntry.PUBLISH), now);
  }

  /** It reminds of the link; the calendar has its entry already. */
  public Letter reminder(LetterFacts facts, String link, Instant now) {
    return written(MailKind.REMINDER, facts, link, Optional.empty(), now);
  }

  /** It says that the link is worthless, and takes the calendar's entry back. */
  public Letter withdrawal(LetterFacts facts, Instant now) {
    return written(MailKind.WITHDRAWN, facts, "", Optional.of(DeadlineEntry.CANCEL), now);
  }

  private Letter written(
      MailKind kind, LetterFacts facts, String link, Optional<String> method, Instant now) {
    var texts = LetterTexts.in(facts.language());
    var filling = filling(texts, facts, link);
    var key = kind.name().toLowerCase(Locale.ROOT);
    var entry = method.map(each -> new DeadlineEntry(facts, each, now));
    return new Letter(
        kind,
        facts.address(),
        facts.name(),
        texts.text(key + ".subject", filling),
        texts.text(key + ".text", filling),
        entry.map(
            each ->
                each.text(texts.text("entry.title", filling), texts.text("entry.text", filling))));
  }

  private Map<String, String> filling(LetterTexts texts, LetterFacts facts, String link) {
    var position = Map.of("title", facts.title(), "company", facts.company().orElse(""));
    var offer = facts.company().isPresent() ? "offer.company" : "offer";
    return Map.of(
        "name", facts.name(),
        "position", texts.text(offer, position),
        "link", link,
        "contact", settings.contact().orElse(""),
        "deadline", deadline(facts.deadline(), texts.locale()));
  }

  /** With the zone's name: no one knows the candidate's. */
  private String deadline(Instant end, Locale locale) {
    ZoneId zone = settings.zone();
    var at = end.atZone(zone);
    var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(at);
    var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(at);
    return date + ", " + time + " (" + zone.getId() + ")";
  }
}
