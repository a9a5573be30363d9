package com.vocahire.hiring.mail.control;

import com.vocahire.hiring.mail.Letter;
import java.util.UUID;

/** The connection of one sweep: opened for its first letter, and not at all where there is none. */
final class MailLine implements AutoCloseable {

  private final MailServer server;
  private MailConnection connection;

  MailLine(MailServer server) {
    this.server = server;
  }

  void send(Letter letter, UUID id) throws NotMailed {
    if (connection == null) {
      connection = server.connect();
    }
    server.send(connection, letter, id);
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
