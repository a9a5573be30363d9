package com.vocahire.hiring.mail;

import com.vocahire.platform.json.JsonValues;
import java.util.Optional;

/**
 * A mail as it is written, before it is sent.
 *
 * @param kind what it is for
 * @param address of its recipient
 * @param name of its recipient
 * @param subject one line; what is no line is made one when it is sent
 * @param text plain, with LF
 * @param calendar an iCalendar object (RFC 5545)
 */
public record Letter(
    MailKind kind,
    String address,
    String name,
    String subject,
    String text,
    Optional<String> calendar) {

  /** As JSON, which is what is sealed. */
  public String toJson() {
    var json =
        JsonValues.object()
            .add("kind", kind.name())
            .add("address", address)
            .add("name", name)
            .add("subject", subject)
            .add("text", text);
    calendar.ifPresent(entry -> json.add("calendar", entry));
    return json.build().toString();
  }

  /** The letter that {@link #toJson} wrote. */
  public static Letter of(String text) {
    var json = JsonValues.parse(text);
    return new Letter(
        MailKind.valueOf(json.getString("kind")),
        json.getString("address"),
        json.getString("name"),
        json.getString("subject"),
        json.getString("text"),
        Optional.ofNullable(json.getString("calendar", null)));
  }

  /** Masked: it names a person, and its link lets its bearer in. */
  @Override
  public String toString() {
    return "Letter[masked]";
  }
}
