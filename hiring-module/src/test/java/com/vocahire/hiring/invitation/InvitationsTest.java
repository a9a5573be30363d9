package com.vocahire.hiring.invitation;

import static com.vocahire.session.audit.AuditAction.INVITATIONS_LISTED;
import static com.vocahire.session.audit.AuditAction.INVITATION_CREATED;
import static com.vocahire.session.audit.AuditAction.INVITATION_OPENED;
import static com.vocahire.session.audit.AuditAction.INVITATION_RENEWED;
import static com.vocahire.session.audit.AuditAction.INVITATION_WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.HiringFailure.Kind;
import com.vocahire.hiring.InvitationId;
import com.vocahire.hiring.PageCursor;
import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.invitation.control.Accepting;
import com.vocahire.hiring.invitation.control.InvitationLimits;
import com.vocahire.hiring.invitation.control.InvitationMail;
import com.vocahire.hiring.invitation.control.InvitationTable;
import com.vocahire.hiring.invitation.control.Invitations;
import com.vocahire.hiring.invitation.entity.InvitationState;
import com.vocahire.hiring.invitation.entity.InvitedCandidate;
import com.vocahire.hiring.invitation.entity.IssuedInvitation;
import com.vocahire.hiring.invitation.entity.ListedInvitation;
import com.vocahire.hiring.keys.KeySettings;
import com.vocahire.hiring.keys.control.SigningKeyTable;
import com.vocahire.hiring.keys.control.SigningTokens;
import com.vocahire.hiring.mail.Outbox;
import com.vocahire.hiring.mail.control.MailServer;
import com.vocahire.hiring.mail.control.MailTable;
import com.vocahire.hiring.mail.control.TestMailSettings;
import com.vocahire.hiring.mail.letters.LetterWriter;
import com.vocahire.hiring.position.control.PositionTable;
import com.vocahire.hiring.position.control.Positions;
import com.vocahire.hiring.position.entity.PositionTerms;
import com.vocahire.hiring.testkit.MovedClock;
import com.vocahire.hiring.testkit.RecordedAudit;
import com.vocahire.hiring.testkit.TestDatabase;
import com.vocahire.hiring.testkit.TestTransaction;
import com.vocahire.session.Caller;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class InvitationsTest {

  private static final Duration LIFETIME = Duration.ofDays(14);
  private static final InvitationLimits LIMITS =
      new InvitationLimits(LIFETIME, 600, 10, Optional.empty());
  private static final KeySettings KEYS =
      new KeySettings(
          "urn:us",
          Duration.ofMinutes(10),
          Duration.ofDays(90),
          Optional.of("a secret of 32 characters or so!"));
  private static final InvitedCandidate ADA =
      new InvitedCandidate("Ada", "ada@example.com", Optional.empty());

  private final Caller rita = new Caller("rita-" + UUID.randomUUID());
  private final Caller rosa = new Caller("rosa-" + UUID.randomUUID());
  private final MovedClock clock = new MovedClock();
  private final RecordedAudit audit = new RecordedAudit();
  private final DataSource database;
  private final TestTransaction transaction;
  private final Positions positions;
  private final Invitations invitations;
  private final Accepting accepting;
  private PositionId position;

  InvitationsTest(DataSource database) {
    this.database = database;
    transaction = new TestTransaction(database);
    var ofPositions = new PositionTable(transaction.entities());
    var table = new InvitationTable(transaction.entities());
    positions = new Positions(transaction, ofPositions, audit, clock);
    var settings = TestMailSettings.withoutSender();
    var outbox =
        new Outbox(
            new MailTable(transaction.entities()), new MailServer(settings, clock), settings, KEYS);
    var mail = new InvitationMail(outbox, new LetterWriter(settings), settings, LIMITS, table);
    invitations =
        new Invitations(transaction, ofPositions, table, audit, clock, LIMITS, mail, outbox);
    var tokens =
        new SigningTokens(transaction, new SigningKeyTable(transaction.entities()), KEYS, clock);
    accepting = new Accepting(transaction, table, ofPositions, tokens, audit, clock);
  }

  @BeforeEach
  void create() {
    Optional<String> none = Optional.empty();
    var terms = new PositionTerms("Welder", none, none, none, List.of());
    position = positions.create(rita, terms).position().id();
  }

  @AfterEach
  void close() {
    transaction.close();
  }

  @Test
  void theLinksSecretIsNowhereInTheTable() throws Exception {
    var issued = invited();

    try (var connection = database.getConnection();
        var found =
            connection
                .createStatement()
                .executeQuery(
                    "select 1 from invitation i where cast(i as text) like '%"
                        + issued.token().value()
                        + "%'")) {
      assertThat(found.next()).isFalse();
    }
    assertThat(issued.toString()).doesNotContain(issued.token().value());
  }

  @Test
  void aLinkLetsItsCandidateInAgainAndAgain() {
    var issued = invited();
    var id = issued.invitation().id();

    var accepted = accepting.accept(issued.token().value());
    accepting.accept(issued.token().value());

    assertThat(accepted.position().id()).isEqualTo(position);
    assertThat(accepted.token().expiresAt()).isEqualTo(clock.now.plus(Duration.ofMinutes(10)));
    assertThat(page(rita).get(0).state()).isEqualTo(InvitationState.OPENED);
    assertThat(audit.actionsAbout(id.value()))
        .containsExactly(INVITATION_CREATED, INVITATION_OPENED);
  }

  @Test
  void linksThatAreNotGoodAreRefusedAlike() {
    var expired = invited();
    var before = invited();
    clock.now = clock.now.plus(LIFETIME);
    invitations.resend(rita, before.invitation().id());
    var withdrawn = invited();
    invitations.withdraw(rita, withdrawn.invitation().id());

    for (var link :
        List.of(
            expired.token().value(),
            before.token().value(),
            withdrawn.token().value(),
            "A".repeat(22),
            "",
            "no link")) {
      assertFails(Kind.INVITATION_NOT_FOUND, () -> accepting.accept(link));
    }
  }

  @Test
  void noLinkLeadsToAnArchivedPosition() {
    var issued = invited();
    positions.archive(rita, position);

    assertFails(Kind.INVITATION_NOT_FOUND, () -> accepting.accept(issued.token().value()));
  }

  @Test
  void anotherLinkBeginsAnotherTermAndReplacesTheOneBefore() throws Exception {
    var before = invited();
    var id = before.invitation().id();
    clock.now = clock.now.plus(LIFETIME);
    assertThat(page(rita).get(0).state()).isEqualTo(InvitationState.EXPIRED);

    var after = invitations.resend(rita, id);

    assertThat(page(rita).get(0).state()).isEqualTo(InvitationState.CREATED);
    assertThat(digest(id)).isEqualTo(after.token().digest()).isNotEqualTo(before.token().digest());
    assertThat(audit.actionsAbout(id.value()))
        .containsExactly(INVITATION_CREATED, INVITATION_RENEWED);
  }

  @Test
  void aWithdrawnInvitationGetsNoLinkAnyMore() {
    var id = invited().invitation().id();

    invitations.withdraw(rita, id);
    invitations.withdraw(rita, id);

    assertFails(Kind.INVITATION_OVER, () -> invitations.resend(rita, id));
    assertThat(audit.actionsAbout(id.value()))
        .containsExactly(INVITATION_CREATED, INVITATION_WITHDRAWN);
  }

  @Test
  void anotherRecruitersInvitationsDoNotExist() {
    var id = invited().invitation().id();

    assertFails(Kind.INVITATION_NOT_FOUND, () -> invitations.resend(rosa, id));
    assertFails(Kind.INVITATION_NOT_FOUND, () -> invitations.withdraw(rosa, id));
    assertFails(Kind.POSITION_NOT_FOUND, () -> invitations.create(rosa, position, List.of(ADA)));
    assertFails(Kind.POSITION_NOT_FOUND, () -> page(rosa));
  }

  @Test
  void noCandidateIsInvitedToAnArchivedPosition() {
    positions.archive(rita, position);

    assertFails(Kind.POSITION_ARCHIVED, () -> invitations.create(rita, position, List.of(ADA)));
  }

  @Test
  void manyAreInvitedAtOnceEachByALinkOfTheirOwn() {
    var issued = invitations.create(rita, position, Collections.nCopies(500, ADA));

    assertThat(issued.stream().map(each -> each.token().value()).distinct()).hasSize(500);
    assertThat(page(rita)).hasSize(10);
  }

  @Test
  void aPositionInvitesNoMoreThanItMayWithinADay() {
    invitations.create(rita, position, Collections.nCopies(500, ADA));
    clock.now = clock.now.plusSeconds(3600);

    assertFails(
        Kind.INVITATIONS_USED_UP,
        () -> invitations.create(rita, position, Collections.nCopies(101, ADA)));
    assertThat(invitations.create(rita, position, Collections.nCopies(100, ADA))).hasSize(100);
    assertFails(Kind.INVITATIONS_USED_UP, () -> invitations.create(rita, position, List.of(ADA)));

    clock.now = clock.now.plus(Duration.ofHours(23)).plusSeconds(1);
    assertThat(invitations.create(rita, position, List.of(ADA))).hasSize(1);
  }

  @Test
  void requestsTogetherDoNotPassTheDaysLimit() throws Exception {
    var many = Collections.nCopies(350, ADA);
    Callable<Boolean> inviting =
        () -> {
          try {
            return !invitations.create(rita, position, many).isEmpty();
          } catch (HiringFailure usedUp) {
            return false;
          }
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      long invited = 0;
      for (var answer : threads.invokeAll(List.of(inviting, inviting))) {
        invited += answer.get() ? 1 : 0;
      }
      assertThat(invited).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void everyInvitationIsOnOnePageAndTheReadingIsAudited() {
    invitations.create(rita, position, Collections.nCopies(7, ADA));
    clock.now = clock.now.plusSeconds(1);
    invited();

    List<InvitationId> read = new ArrayList<>();
    var mark = PageCursor.FIRST;
    for (var page = page(mark); !page.isEmpty(); page = page(mark)) {
      page.forEach(each -> read.add(each.invitation().id()));
      mark = PageCursor.of(page.get(page.size() - 1).invitation().cursor().toString());
    }

    assertThat(read).hasSize(8).doesNotHaveDuplicates();
    assertThat(audit.actionsAbout(position.value())).contains(INVITATIONS_LISTED);
  }

  private List<ListedInvitation> page(PageCursor mark) {
    return invitations.page(rita, position, mark, 3);
  }

  private List<ListedInvitation> page(Caller recruiter) {
    return invitations.page(recruiter, position, PageCursor.FIRST, 10);
  }

  private String digest(InvitationId id) throws SQLException {
    try (var connection = database.getConnection();
        var reading =
            connection.prepareStatement(
                "select token_digest from invitation where id = cast(? as uuid)")) {
      reading.setString(1, id.toString());
      try (var row = reading.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }

  private IssuedInvitation invited() {
    return invitations.create(rita, position, List.of(ADA)).get(0);
  }

  private static void assertFails(Kind kind, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            HiringFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }
}
