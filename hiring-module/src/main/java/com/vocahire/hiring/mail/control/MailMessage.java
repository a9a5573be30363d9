package com.vocahire.hiring.mail.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vocahire.hiring.mail.Letter;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.UUID;

/** A letter as a MIME message: its text, and its calendar entry as an attachment. */
final class MailMessage extends MimeMessage {

  private static final String UTF_8_NAME = UTF_8.name();

  /** What would end a header, or is drawn as nothing in one. */
  private static final String NOT_IN_HEADERS = "[\\p{Cc}\\u2028\\u2029]+\\s*";

  private final String id;

  private MailMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  static MimeMessage of(Session session, Envelope envelope, Letter letter, UUID id)
      throws MessagingException, UnsupportedEncodingException {
    var message = new MailMessage(session, "<" + id + "@" + envelope.domain() + ">");
    message.setFrom(address(envelope.sender()));
    message.setReplyTo(new InternetAddress[] {address(envelope.contact())});
    var recipient = address(letter.address());
    recipient.setPersonal(line(letter.name()), UTF_8_NAME);
    message.setRecipient(RecipientType.TO, recipient);
    message.setSubject(line(letter.subject()), UTF_8_NAME);
    message.setSentDate(Date.from(envelope.sentAt()));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
    message.setContent(parts(letter));
    return message;
  }

  private static InternetAddress address(String address) throws MessagingException {
    return new InternetAddress(line(address), true);
  }

  private static String line(String text) {
    return text.replaceAll(NOT_IN_HEADERS, " ").strip();
  }

  private static MimeMultipart parts(Letter letter) throws MessagingException {
    var parts = new MimeMultipart();
    parts.addBodyPart(part(letter.text().replace("\n", "\r\n"), "text/plain; charset=UTF-8"));
    if (letter.calendar().isPresent()) {
      var entry = letter.calendar().get();
      var method = entry.contains("METHOD:CANCEL") ? "CANCEL" : "PUBLISH";
      var part = part(entry, "text/calendar; charset=UTF-8; method=" + method);
      part.setFileName("interview.ics");
      parts.addBodyPart(part);
    }
    return parts;
  }

  /** As bytes: servers know no handler for calendars. */
  private static MimeBodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(UTF_8), type)));
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
