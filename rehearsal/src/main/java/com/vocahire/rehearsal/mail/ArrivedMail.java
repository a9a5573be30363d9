package com.vocahire.rehearsal.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A mail as the page shows it.
 *
 * @param sentAt in milliseconds, as its sender says; 0 where it does not
 * @param headers decoded, with the last one where a name comes twice
 * @param parts decoded, by their media type without its parameters
 */
public record ArrivedMail(long sentAt, Map<String, String> headers, Map<String, String> parts) {

  static ArrivedMail of(MimeMessage message) {
    try {
      Map<String, String> headers = new LinkedHashMap<>();
      for (var all = message.getAllHeaders(); all.hasMoreElements(); ) {
        var header = all.nextElement();
        headers.put(
            header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
      }
      Map<String, String> parts = new LinkedHashMap<>();
      if (message.getContent() instanceof Multipart several) {
        for (int at = 0; at < several.getCount(); at++) {
          add(several.getBodyPart(at), parts);
        }
      } else {
        parts.put("text/plain", String.valueOf(message.getContent()));
      }
      var sent = message.getSentDate();
      return new ArrivedMail(sent == null ? 0 : sent.toInstant().toEpochMilli(), headers, parts);
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException("A mail arrived that cannot be read", unreadable);
    }
  }

  private static void add(BodyPart part, Map<String, String> parts)
      throws MessagingException, IOException {
    var type = part.getContentType().replaceAll("\\s*;(?s).*", "").toLowerCase(Locale.ROOT);
    parts.put(type, new String(part.getInputStream().readAllBytes(), UTF_8));
  }
}
