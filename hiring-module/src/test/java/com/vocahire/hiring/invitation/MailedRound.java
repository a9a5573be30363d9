package com.vocahire.hiring.invitation;

import com.vocahire.hiring.InvitationId;
import com.vocahire.hiring.PageCursor;
import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.invitation.control.Accepting;
import com.vocahire.hiring.invitation.control.InvitationLimits;
import com.vocahire.hiring.invitation.control.InvitationMail;
import com.vocahire.hiring.invitation.control.InvitationTable;
import com.vocahire.hiring.invitation.control.Invitations;
import com.vocahire.hiring.invitation.control.MailedInvitations;
import com.vocahire.hiring.invitation.entity.InvitedCandidate;
import com.vocahire.hiring.invitation.entity.IssuedInvitation;
import com.vocahire.hiring.invitation.entity.ListedInvitation;
import com.vocahire.hiring.keys.KeySettings;
import com.vocahire.hiring.keys.control.SigningKeyTable;
import com.vocahire.hiring.keys.control.SigningTokens;
import com.vocahire.hiring.mail.MailAttempted;
import com.vocahire.hiring.mail.MailAttempted.Outcome;
import com.vocahire.hiring.mail.Outbox;
import com.vocahire.hiring.mail.control.MailTable;
import com.vocahire.hiring.mail.control.SendingMail;
import com.vocahire.hiring.mail.control.TestMailServer;
import com.vocahire.hiring.mail.control.TestMailSettings;
import com.vocahire.hiring.mail.letters.LetterWriter;
import com.vocahire.hiring.position.control.PositionTable;
import com.vocahire.hiring.position.control.Positions;
import com.vocahire.hiring.position.entity.PositionTerms;
import com.vocahire.hiring.testkit.MovedClock;
import com.vocahire.hiring.testkit.RecordedAudit;
import com.vocahire.hiring.testkit.RecordedEvents;
import com.vocahire.hiring.testkit.TestTransaction;
import com.vocahire.session.Caller;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** A recruiter, a position, and a mail server: everything between them is the product's. */
final class MailedRound implements AutoCloseable {

  final Caller rita = new Caller("rita-" + UUID.randomUUID());
  final MovedClock clock = new MovedClock();
  final RecordedAudit audit = new RecordedAudit();
  final TestMailServer server;
  final Invitations invitations;
  final Accepting accepting;
  final SendingMail sending;
  final PositionId position;

  private final RecordedEvents<MailAttempted> attempts = new RecordedEvents<>();
  private final DataSource database;
  private final TestTransaction transaction;

  MailedRound(DataSource database) {
    this.database = database;
    transaction = new TestTransaction(database);
    var entities = transaction.entities();
    var settings = new TestMailSettings();
    var limits =
        new InvitationLimits(
            Duration.ofDays(14), 600, 10, Optional.of(URI.create("https://us.example/i.xhtml")));
    var keys =
        new KeySettings(
            "urn:us",
            Duration.ofMinutes(10),
            Duration.ofDays(90),
            Optional.of("a secret of 32 characters or so!"));
    server = new TestMailServer(settings, clock);
    var mails = new MailTable(entities);
    var table = new InvitationTable(entities);
    var ofPositions = new PositionTable(entities);
    var outbox = new Outbox(mails, server, settings, keys);
    var mail = new InvitationMail(outbox, new LetterWriter(settings), settings, limits, table);
    invitations =
        new Invitations(transaction, ofPositions, table, audit, clock, limits, mail, outbox);
    var owner = new MailedInvitations(table, audit, clock);
    sending = new SendingMail(transaction, mails, server, settings, keys, owner, clock, attempts);
    var tokens = new SigningTokens(transaction, new SigningKeyTable(entities), keys, clock);
    accepting = new Accepting(transaction, table, ofPositions, tokens, audit, clock);
    Optional<String> none = Optional.empty();
    var terms = new PositionTerms("Welder", Optional.of("Hull & Keel"), none, none, List.of());
    position =
        new Positions(transaction, ofPositions, audit, clock).create(rita, terms).position().id();
  }

  IssuedInvitation invited(InvitedCandidate candidate) {
    return invited(List.of(candidate)).get(0);
  }

  List<IssuedInvitation> invited(List<InvitedCandidate> candidates) {
    return invitations.create(rita, position, candidates);
  }

  /** The newest invitation, as the recruiter sees it. */
  ListedInvitation listed() {
    return invitations.page(rita, position, PageCursor.FIRST, 1).get(0);
  }

  List<MimeMessage> arrived() {
    return server.arrived();
  }

  List<Outcome> outcomes() {
    return attempts.fired.stream().map(MailAttempted::outcome).toList();
  }

  void start(InvitationId id) throws SQLException {
    text("update invitation set state = 'STARTED' where id = '" + id + "' returning state");
  }

  String outbox() throws SQLException {
    return text(
        "select string_agg(cast(m as text), ' ') from invitation_mail m join invitation i"
            + " on i.id = invitation_id where position_id = '"
            + position
            + "'");
  }

  int sealedLetters(String kind) throws SQLException {
    return Integer.parseInt(
        text(
            "select cast(count(sealed_letter) as text) from invitation_mail m join invitation i"
                + " on i.id = invitation_id where position_id = '"
                + position
                + "' and kind = '"
                + kind
                + "'"));
  }

  private String text(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  void sweepOnTwoNodes() throws InterruptedException {
    var nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<Void> sweep =
          () -> {
            sending.sweep();
            return null;
          };
      nodes.invokeAll(List.of(sweep, sweep));
    } finally {
      nodes.shutdown();
    }
  }

  @Override
  public void close() throws SQLException {
    text("delete from job_position where id = '" + position + "' returning 'gone'");
    server.close();
    transaction.close();
  }
}
