package com.vocahire.hiring.invitation.control;

import com.vocahire.hiring.invitation.entity.Invitation;
import com.vocahire.hiring.invitation.entity.Invitation.Term;
import com.vocahire.hiring.invitation.entity.InvitationPage;
import com.vocahire.hiring.invitation.entity.InvitationToken;
import com.vocahire.hiring.mail.Letter;
import com.vocahire.hiring.mail.MailKind;
import com.vocahire.hiring.mail.MailState;
import com.vocahire.hiring.mail.Outbox;
import com.vocahire.hiring.mail.Posting;
import com.vocahire.hiring.mail.control.MailSettings;
import com.vocahire.hiring.mail.letters.LetterFacts;
import com.vocahire.hiring.mail.letters.LetterWriter;
import com.vocahire.hiring.position.entity.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes the letters about an invitation, in the transaction of their cause. Links are mailed only
 * where the page's address is configured: the one of a request is whatever its caller says.
 */
@ApplicationScoped
public class InvitationMail {

  private static final Duration DAY = Duration.ofDays(1);

  private final Outbox outbox;
  private final LetterWriter writer;
  private final MailSettings settings;
  private final InvitationLimits limits;
  private final InvitationTable table;

  /** For the proxy only. */
  protected InvitationMail() {
    this(null, null, null, null, null);
  }

  @Inject
  public InvitationMail(
      Outbox outbox,
      LetterWriter writer,
      MailSettings settings,
      InvitationLimits limits,
      InvitationTable table) {
    this.outbox = outbox;
    this.writer = writer;
    this.settings = settings;
    this.limits = limits;
    this.table = table;
  }

  /**
   * What the letters of one request have in common.
   *
   * @param page that their links lead to; empty where no letter is sent
   */
  record Occasion(Position position, Term term, Optional<InvitationPage> page, MailQuota quota) {}

  /** What is written for a position now. */
  Occasion occasion(Position position, Term term) {
    var written = table.mailsSince(position.id(), term.begin().minus(DAY));
    var page = limits.page().filter(each -> outbox.isOpen()).map(InvitationPage::new);
    return new Occasion(position, term, page, new MailQuota(written, settings.maxPerAddress()));
  }

  /**
   * Writes the letter with a link, and its reminder.
   *
   * @return empty where no letter is sent, also where the address got as many as it may
   */
  Optional<MailState> invite(Occasion occasion, Invitation invitation, InvitationToken token) {
    return write(occasion, invitation, token, 0);
  }

  /** The same for another link; what waits with the one before is dropped. */
  Optional<MailState> inviteAgain(Occasion occasion, Invitation invitation, InvitationToken token) {
    var id = invitation.id().value();
    outbox.drop(id, occasion.term().begin());
    return write(occasion, invitation, token, outbox.count(id));
  }

  private Optional<MailState> write(
      Occasion occasion, Invitation invitation, InvitationToken token, long version) {
    if (occasion.page().isEmpty() || !occasion.quota().take(invitation.candidate().email())) {
      return Optional.empty();
    }
    var link = occasion.page().get().link(token);
    var facts = facts(occasion.position(), invitation, version);
    var now = occasion.term().begin();
    var cause = token.digest();
    post(writer.invitation(facts, link, now), invitation, new Cause(cause, now, now));
    var reminded = invitation.expiresAt().minus(settings.reminderBefore());
    if (reminded.isAfter(now) && reminded.isBefore(invitation.expiresAt())) {
      post(writer.reminder(facts, link, now), invitation, new Cause(cause, now, reminded));
    }
    return Optional.of(MailState.WAITING);
  }

  /** Drops what waits, and takes back what was sent. */
  void withdraw(Position position, Invitation invitation, Instant now) {
    var id = invitation.id().value();
    outbox.drop(id, now);
    if (outbox.hasSent(id, MailKind.INVITED) && outbox.isOpen()) {
      var letter = writer.withdrawal(facts(position, invitation, outbox.count(id)), now);
      post(letter, invitation, new Cause(id.toString(), now, now));
    }
  }

  /** Why a letter is written, and when it may go. */
  private record Cause(String name, Instant now, Instant due) {}

  private void post(Letter letter, Invitation invitation, Cause cause) {
    var end = letter.kind() == MailKind.WITHDRAWN ? Instant.MAX : invitation.expiresAt();
    var givenUp = cause.due().plus(settings.giveUpAfter());
    var tooLate = givenUp.isBefore(end) ? givenUp : end;
    var named = letter.kind() + ":" + cause.name();
    outbox.post(
        letter, new Posting(invitation.id().value(), named, cause.now(), cause.due(), tooLate));
  }

  private LetterFacts facts(Position position, Invitation invitation, long version) {
    var candidate = invitation.candidate();
    return new LetterFacts(
        invitation.id().value(),
        candidate.name(),
        candidate.email(),
        candidate.language().or(position::language),
        position.title(),
        position.company(),
        invitation.expiresAt(),
        version);
  }
}
