package com.vocahire.hiring.mail;

import com.vocahire.hiring.keys.KeySettings;
import com.vocahire.hiring.mail.control.MailServer;
import com.vocahire.hiring.mail.control.MailSettings;
import com.vocahire.hiring.mail.control.MailTable;
import com.vocahire.hiring.mail.entity.OutgoingMail;
import com.vocahire.session.crypto.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Facade: letters that are to be sent. Every method is called within a transaction. */
@ApplicationScoped
public class Outbox {

  private final MailTable table;
  private final MailServer server;
  private final MailSettings settings;
  private final KeySettings keys;

  /** For the proxy only. */
  protected Outbox() {
    this(null, null, null, null);
  }

  @Inject
  public Outbox(MailTable table, MailServer server, MailSettings settings, KeySettings keys) {
    this.table = table;
    this.server = server;
    this.settings = settings;
    this.keys = keys;
  }

  /** Whether letters are sent at all: there are a sender, a mail session and a secret. */
  public boolean isOpen() {
    return settings.isComplete() && keys.mailSeal().isPresent() && server.isConfigured();
  }

  /** Writes a letter; a second one for the same cause fails with its transaction. */
  public void post(Letter letter, Posting posting) {
    Seal seal = keys.mailSeal().orElseThrow();
    table.add(new OutgoingMail(letter.kind(), posting, seal.close(letter.toJson())));
  }

  /** Drops what is about this and was not sent yet. */
  public void drop(UUID subject, Instant now) {
    table.drop(subject, now);
  }

  /** Whether a letter of this kind about this has reached the mail server. */
  public boolean hasSent(UUID subject, MailKind kind) {
    return table.count(subject, kind, MailState.SENT) > 0;
  }

  /** How many letters were written about this, of every kind. */
  public long count(UUID subject) {
    return table.count(subject);
  }

  /** What became of the last invitation's letter of each of these. */
  public Map<UUID, MailState> states(Collection<UUID> subjects) {
    return table.states(subjects);
  }
}
