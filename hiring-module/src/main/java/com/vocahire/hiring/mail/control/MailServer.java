package com.vocahire.hiring.mail.control;

import com.vocahire.hiring.mail.Letter;
import com.vocahire.session.database.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The application server's own mail session. It is looked up by its names in the configuration and
 * not injected, because a resource reference that is bound to nothing would stop the deployment.
 */
@ApplicationScoped
public class MailServer {

  private final MailSettings settings;
  private final Clock clock;

  /** For the proxy only. */
  protected MailServer() {
    this(null, null);
  }

  @Inject
  public MailServer(MailSettings settings, @DatabaseTime Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether the server has such a session. */
  public boolean isConfigured() {
    return session().isPresent();
  }

  /**
   * Connects.
   *
   * @throws NotMailed delayed, when the mail server is not reached or does not let us in
   */
  public MailConnection connect() throws NotMailed {
    var session = session().orElseThrow(() -> NotMailed.delayed("no mail session", null));
    return MailConnection.open(session);
  }

  /** Sends one letter; the same id at each attempt lets receivers recognize a repeat. */
  public void send(MailConnection connection, Letter letter, UUID id) throws NotMailed {
    var contact = settings.contact().orElseThrow();
    var envelope = new Envelope(settings.sender().orElseThrow(), contact, clock.instant());
    connection.send(session -> MailMessage.of(session, envelope, letter, id));
  }

  Optional<Session> session() {
    return settings.sessions().stream().flatMap(name -> look(name).stream()).findFirst();
  }

  @SuppressWarnings("BanJNDI") // only the administrator's own configuration names it
  private static Optional<Session> look(String name) {
    try {
      return InitialContext.doLookup(name) instanceof Session found
          ? Optional.of(found)
          : Optional.empty();
    } catch (NamingException none) {
      return Optional.empty();
    }
  }
}
