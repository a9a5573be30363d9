package com.vocahire.hiring.mail.control;

import com.vocahire.hiring.database.HiringTransaction;
import com.vocahire.hiring.keys.KeySettings;
import com.vocahire.hiring.mail.Letter;
import com.vocahire.hiring.mail.MailAttempted;
import com.vocahire.hiring.mail.MailAttempted.Outcome;
import com.vocahire.hiring.mail.MailOwner;
import com.vocahire.hiring.mail.MailState;
import com.vocahire.hiring.mail.entity.OutgoingMail;
import com.vocahire.session.database.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/**
 * Use case: letters that are due are sent. No transaction is open while the mail server is spoken
 * to; a claim keeps other nodes away meanwhile.
 */
@ApplicationScoped
public class SendingMail {

  private static final Logger LOG = System.getLogger(SendingMail.class.getName());

  private final HiringTransaction transaction;
  private final MailTable table;
  private final MailServer server;
  private final MailSettings settings;
  private final KeySettings keys;
  private final MailOwner owner;
  private final Clock clock;
  private final Event<MailAttempted> attempted;

  /** For the proxy only. */
  protected SendingMail() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public SendingMail(
      HiringTransaction transaction,
      MailTable table,
      MailServer server,
      MailSettings settings,
      KeySettings keys,
      MailOwner owner,
      @DatabaseTime Clock clock,
      Event<MailAttempted> attempted) {
    this.transaction = transaction;
    this.table = table;
    this.server = server;
    this.settings = settings;
    this.keys = keys;
    this.owner = owner;
    this.clock = clock;
    this.attempted = attempted;
  }

  /** Sends what is due; where the mail server is away, the rest waits for the next sweep. */
  public void sweep() {
    if (!settings.isComplete() || !server.isConfigured()) {
      return;
    }
    try (var line = new MailLine(server)) {
      boolean more = true;
      for (int sent = 0; more && sent < settings.maxPerSweep(); sent++) {
        more = claim().map(mail -> sent(mail, line)).orElse(false);
      }
    }
  }

  private Optional<OutgoingMail> claim() {
    var now = clock.instant();
    return transaction.in(() -> table.claim(now, now.plus(settings.lease())));
  }

  /** Whether the next one may be tried. */
  private boolean sent(OutgoingMail mail, MailLine line) {
    if (mail.isTooLate(clock.instant())) {
      return settled(mail, MailState.GIVEN_UP);
    }
    if (!transaction.in(() -> owner.wants(mail.subject(), mail.kind()))) {
      return settled(mail, MailState.DROPPED);
    }
    var letter = letter(mail);
    if (letter.isEmpty()) {
      return settled(mail, MailState.GIVEN_UP);
    }
    try {
      line.send(letter.get(), mail.id());
      return settled(mail, MailState.SENT);
    } catch (NotMailed failed) {
      LOG.log(Level.WARNING, "mail {0}: {1}", mail.id(), failed.getMessage());
      return failed.isPermanent() ? settled(mail, MailState.REFUSED) : delayed(mail);
    }
  }

  private Optional<Letter> letter(OutgoingMail mail) {
    try {
      return keys.mailSeal().map(mail::letter);
    } catch (IllegalStateException otherSecret) {
      LOG.log(Level.ERROR, "mail " + mail.id() + " cannot be read", otherSecret);
      return Optional.empty();
    }
  }

  private boolean delayed(OutgoingMail mail) {
    var again = clock.instant().plus(settings.delayAfter(mail.attempts()));
    if (mail.isTooLate(again)) {
      return settled(mail, MailState.GIVEN_UP);
    }
    transaction.run(() -> table.delay(mail, again));
    attempted.fire(new MailAttempted(Outcome.DELAYED));
    return false;
  }

  private boolean settled(OutgoingMail mail, MailState state) {
    var now = clock.instant();
    boolean mine =
        transaction.in(
            () -> {
              boolean settles = table.settle(mail, state, now);
              if (settles) {
                owner.settled(mail.subject(), mail.kind(), state);
              }
              return settles;
            });
    if (mine) {
      var level = state == MailState.GIVEN_UP ? Level.ERROR : Level.INFO;
      LOG.log(level, "mail {0} about {1}: {2}", mail.kind(), mail.subject(), state);
      outcome(state).ifPresent(outcome -> attempted.fire(new MailAttempted(outcome)));
    }
    return true;
  }

  private static Optional<Outcome> outcome(MailState state) {
    return switch (state) {
      case SENT -> Optional.of(Outcome.SENT);
      case REFUSED -> Optional.of(Outcome.REFUSED);
      case GIVEN_UP -> Optional.of(Outcome.GIVEN_UP);
      case WAITING, DROPPED -> Optional.empty();
    };
  }
}
