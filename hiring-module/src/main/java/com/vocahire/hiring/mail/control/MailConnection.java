package com.vocahire.hiring.mail.control;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** One dialogue with the mail server, for several letters. Its time limits are the session's. */
public final class MailConnection implements AutoCloseable {

  private static final Logger LOG = System.getLogger(MailConnection.class.getName());

  private final Session session;
  private final Transport transport;

  private MailConnection(Session session, Transport transport) {
    this.session = session;
    this.transport = transport;
  }

  static MailConnection open(Session session) throws NotMailed {
    try {
      var transport = session.getTransport();
      transport.connect();
      return new MailConnection(session, transport);
    } catch (MessagingException away) {
      throw NotMailed.delayed("the mail server is not reached", away);
    }
  }

  /** Writes a message for a session. */
  @FunctionalInterface
  interface Writing {
    MimeMessage message(Session session) throws MessagingException, UnsupportedEncodingException;
  }

  void send(Writing writing) throws NotMailed {
    MimeMessage message;
    try {
      message = writing.message(session);
      message.saveChanges();
    } catch (MessagingException | UnsupportedEncodingException unfit) {
      throw NotMailed.refused("no message can be made of it", unfit);
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
    } catch (SendFailedException refused) {
      throw isForGood(refused)
          ? NotMailed.refused("the mail server refuses the recipient", refused)
          : NotMailed.delayed("the mail server does not accept it now", refused);
    } catch (MessagingException broken) {
      throw NotMailed.delayed("the mail server does not accept it now", broken);
    }
  }

  /** Invalid are addresses that the server refused permanently; others it may take later. */
  private static boolean isForGood(SendFailedException failed) {
    var invalid = failed.getInvalidAddresses();
    return invalid != null && invalid.length > 0;
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException gone) {
      LOG.log(Level.DEBUG, "the mail server was gone first", gone);
    }
  }
}
