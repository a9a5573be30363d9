package com.vocahire.hiring.mail.control;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A real mail server on a port of its own, and the session that leads to it. */
public final class TestMailServer extends MailServer implements AutoCloseable {

  private final GreenMail mail;
  private final Session session;

  public TestMailServer(MailSettings settings, Clock clock) {
    super(settings, clock);
    int port = freePort();
    mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    var properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(port));
    properties.put("mail.smtp.timeout", "10000");
    session = Session.getInstance(properties);
  }

  /** One that stays the same when it is started again. */
  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  @Override
  Optional<Session> session() {
    return Optional.of(session);
  }

  /** Stops it; its port stays its own. */
  public void stop() {
    mail.stop();
  }

  /** Starts it again, on the same port. */
  public void startAgain() {
    mail.start();
  }

  /** What has arrived, by the time at which it was sent. */
  public List<MimeMessage> arrived() {
    return Arrays.stream(mail.getReceivedMessages())
        .sorted(Comparator.comparing(TestMailServer::sentAt))
        .toList();
  }

  private static Date sentAt(MimeMessage message) {
    try {
      return message.getSentDate();
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Override
  public void close() {
    mail.stop();
  }
}
