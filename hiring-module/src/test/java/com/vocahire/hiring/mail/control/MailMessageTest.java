package com.vocahire.hiring.mail.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.hiring.mail.Letter;
import com.vocahire.hiring.mail.MailKind;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMessageTest {

  private static final Session SESSION = Session.getInstance(new Properties());
  private static final UUID ID = UUID.fromString("5b1d8a34-6f0e-4a57-9c2b-3d7f1e8a9b60");
  private static final Envelope ENVELOPE =
      new Envelope("us@us.example", "people@us.example", Instant.EPOCH);

  @Test
  void hasTextAndCalendar() throws Exception {
    var message = sent("Ada", "Your interview", Optional.of("BEGIN:VCALENDAR\r\n熔接\r\n"));

    assertThat(message.getFrom()[0]).hasToString("us@us.example");
    assertThat(message.getSentDate()).isEqualTo(Date.from(Instant.EPOCH));
    assertThat(message.getReplyTo()[0]).hasToString("people@us.example");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    var parts = (MimeMultipart) message.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain; charset=UTF-8");
    assertThat(text(parts.getBodyPart(0))).isEqualTo("Grüße\r\n");
    assertThat(parts.getBodyPart(1).getContentType()).contains("text/calendar", "method=PUBLISH");
    assertThat(text(parts.getBodyPart(1))).isEqualTo("BEGIN:VCALENDAR\r\n熔接\r\n");
  }

  @Test
  void itsIdIsTheSameAtEachAttempt() throws Exception {
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThat(sent("Ada", "Hello", Optional.empty()).getMessageID())
          .isEqualTo("<" + ID + "@us.example>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Welder\r\nBcc: eve@example.com",
        "Welder\nBcc: eve@example.com",
        "Welder\rBcc: eve@example.com",
        "Welder\r\n\r\nBcc: eve@example.com",
        "Welder\u2028Bcc: eve@example.com",
        "Welder\u0085Bcc: eve@example.com",
        "Schweißer\r\nBcc: eve@example.com",
        "Welder\r\n Bcc: eve@example.com"
      })
  void noHeaderBeginsAnotherOne(String text) throws Exception {
    var message = sent(text, text, Optional.empty());

    assertThat(Collections.list(message.getAllHeaders()))
        .extracting(header -> header.getName())
        .containsExactlyInAnyOrder(
            "From",
            "Reply-To",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted",
            "Date");
    assertThat(message.getRecipients(RecipientType.BCC)).isNull();
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getSubject()).matches("(Welder|Schweißer) Bcc: eve@example.com");
  }

  /** As it comes out on the other side. */
  private static MimeMessage sent(String name, String subject, Optional<String> calendar)
      throws Exception {
    var letter =
        new Letter(MailKind.INVITED, "ada@example.com", name, subject, "Grüße\n", calendar);
    var message = MailMessage.of(SESSION, ENVELOPE, letter, ID);
    message.saveChanges();
    var bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static String text(BodyPart part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), UTF_8);
  }
}
