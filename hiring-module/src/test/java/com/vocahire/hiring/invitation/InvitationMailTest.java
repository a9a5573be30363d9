package com.vocahire.hiring.invitation;

import static com.vocahire.session.audit.AuditAction.INVITATION_CREATED;
import static com.vocahire.session.audit.AuditAction.INVITATION_MAILED;
import static com.vocahire.session.audit.AuditAction.INVITATION_NOT_MAILED;
import static com.vocahire.session.audit.AuditAction.INVITATION_REMINDED;
import static com.vocahire.session.audit.AuditAction.INVITATION_RENEWED;
import static com.vocahire.session.audit.AuditAction.INVITATION_WITHDRAWAL_MAILED;
import static com.vocahire.session.audit.AuditAction.INVITATION_WITHDRAWN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.hiring.invitation.entity.InvitationState;
import com.vocahire.hiring.invitation.entity.InvitedCandidate;
import com.vocahire.hiring.mail.MailAttempted.Outcome;
import com.vocahire.hiring.mail.MailState;
import com.vocahire.hiring.testkit.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters about invitations, from the table to a real mail server. */
@ExtendWith(TestDatabase.class)
class InvitationMailTest {

  private static final InvitedCandidate ADA =
      new InvitedCandidate("Ada", "ada@example.com", Optional.of("de"));

  private final MailedRound round;

  InvitationMailTest(DataSource database) {
    round = new MailedRound(database);
  }

  @AfterEach
  void close() throws Exception {
    round.close();
  }

  @Test
  void theLetterArrivesOnceWithTheLinkThatLetsItsCandidateIn() throws Exception {
    var issued = round.invited(ADA);
    assertThat(issued.mail()).contains(MailState.WAITING);
    assertThat(round.arrived()).isEmpty();

    round.sending.sweep();
    round.sending.sweep();

    var letter = round.arrived().get(0);
    assertThat(round.arrived()).hasSize(1);
    assertThat(letter.getSubject()).isEqualTo("Ihr Interview für Welder bei Hull & Keel");
    assertThat(text(letter)).contains("https://us.example/i.xhtml#invitation=" + secretOf(letter));
    assertThat(round.accepting.accept(secretOf(letter)).position().id()).isEqualTo(round.position);
    assertThat(round.listed().mail()).contains(MailState.SENT);
    assertThat(round.audit.actionsAbout(issued.invitation().id().value()))
        .startsWith(INVITATION_CREATED, INVITATION_MAILED);
    assertThat(round.outcomes()).containsExactly(Outcome.SENT);
  }

  @Test
  void aSentInvitationSaysSo() {
    round.invited(ADA);

    round.sending.sweep();

    assertThat(round.listed().state()).isEqualTo(InvitationState.SENT);
  }

  @Test
  void neitherLinkNorAddressLiesInTheOutbox() throws Exception {
    var issued = round.invited(ADA);

    assertThat(round.outbox()).contains("INVITED", "REMINDER");
    assertThat(round.outbox())
        .doesNotContain(issued.token().value())
        .doesNotContain("ada@example.com")
        .doesNotContain("Welder");
    round.sending.sweep();
    assertThat(round.sealedLetters("INVITED")).isZero();
  }

  @Test
  void aMailServerThatWasAwayGetsTheLetterOnceItIsBack() {
    round.invited(ADA);
    round.server.stop();

    round.sending.sweep();
    round.sending.sweep();
    assertThat(round.outcomes()).containsExactly(Outcome.DELAYED);
    assertThat(round.listed().mail()).contains(MailState.WAITING);

    round.server.startAgain();
    round.sending.sweep();
    assertThat(round.arrived()).isEmpty();
    round.clock.now = round.clock.now.plusSeconds(30);
    round.sending.sweep();
    round.sending.sweep();
    assertThat(round.arrived()).hasSize(1);
    assertThat(round.outcomes()).containsExactly(Outcome.DELAYED, Outcome.SENT);
  }

  @Test
  void aMailServerThatStaysAwayIsGivenUp() {
    var issued = round.invited(ADA);
    round.server.stop();

    int attempts = 0;
    while (round.listed().mail().equals(Optional.of(MailState.WAITING))) {
      assertThat(++attempts).as("attempts within two days").isLessThan(60);
      round.sending.sweep();
      round.clock.now = round.clock.now.plus(Duration.ofHours(1));
    }

    assertThat(round.listed().mail()).contains(MailState.GIVEN_UP);
    assertThat(round.outcomes()).endsWith(Outcome.DELAYED, Outcome.GIVEN_UP);
    assertThat(round.audit.actionsAbout(issued.invitation().id().value()))
        .containsExactly(INVITATION_CREATED, INVITATION_NOT_MAILED);
  }

  @Test
  void anotherLinkIsMailedAndTheOneBeforeIsNot() throws Exception {
    var before = round.invited(ADA);

    var after = round.invitations.resend(round.rita, before.invitation().id());
    round.sending.sweep();

    assertThat(round.arrived()).hasSize(1);
    assertThat(secretOf(round.arrived().get(0))).isEqualTo(after.token().value());
    assertThat(calendar(round.arrived().get(0))).contains("SEQUENCE:2\r\n");
    assertThat(round.audit.actionsAbout(before.invitation().id().value()))
        .containsExactly(INVITATION_CREATED, INVITATION_RENEWED, INVITATION_MAILED);
  }

  @Test
  void aReminderIsMailedTwoDaysBeforeTheEndUnlessTheInterviewHasBegun() throws Exception {
    var issued = round.invited(ADA);
    var begun = round.invited(new InvitedCandidate("Bo", "bo@example.com", Optional.empty()));
    round.sending.sweep();
    round.start(begun.invitation().id());

    round.clock.now = round.clock.now.plus(Duration.ofDays(12));
    round.sending.sweep();

    assertThat(round.arrived()).hasSize(3);
    var reminder = round.arrived().get(2);
    assertThat(reminder.getSubject()).startsWith("Erinnerung");
    assertThat(secretOf(reminder)).isEqualTo(issued.token().value());
    assertThat(round.audit.actionsAbout(issued.invitation().id().value()))
        .endsWith(INVITATION_REMINDED);
    assertThat(round.sealedLetters("REMINDER")).isZero();
  }

  @Test
  void aWithdrawalIsMailedWhereTheLinkWas() throws Exception {
    var mailed = round.invited(ADA).invitation().id();
    round.sending.sweep();
    var unmailed = round.invited(ADA).invitation().id();

    round.invitations.withdraw(round.rita, mailed);
    round.invitations.withdraw(round.rita, mailed);
    round.invitations.withdraw(round.rita, unmailed);
    round.sending.sweep();
    round.clock.now = round.clock.now.plus(Duration.ofDays(13));
    round.sending.sweep();

    assertThat(round.arrived()).hasSize(2);
    assertThat(calendar(round.arrived().get(1))).contains("METHOD:CANCEL");
    assertThat(round.audit.actionsAbout(mailed.value()))
        .containsExactly(
            INVITATION_CREATED,
            INVITATION_MAILED,
            INVITATION_WITHDRAWN,
            INVITATION_WITHDRAWAL_MAILED);
  }

  @Test
  void anAddressGetsNoMoreLettersOfAPositionThanItMayWithinADay() {
    var issued = round.invited(Collections.nCopies(6, ADA));
    var id = issued.get(5).invitation().id();

    assertThat(issued.stream().filter(each -> each.mail().isPresent())).hasSize(5);
    assertThat(round.invitations.resend(round.rita, id).mail()).isEmpty();
    round.sending.sweep();
    assertThat(round.arrived()).hasSize(5);

    round.clock.now = round.clock.now.plus(Duration.ofDays(1)).plusSeconds(1);
    assertThat(round.invitations.resend(round.rita, id).mail()).contains(MailState.WAITING);
  }

  @Test
  void twoNodesSendEachLetterOnce() throws Exception {
    round.invited(
        List.of(
            ADA,
            new InvitedCandidate("Bo", "bo@example.com", Optional.empty()),
            new InvitedCandidate("Cy", "cy@example.com", Optional.empty())));

    round.sweepOnTwoNodes();

    assertThat(round.arrived()).hasSize(3);
    assertThat(round.outcomes()).containsExactly(Outcome.SENT, Outcome.SENT, Outcome.SENT);
  }

  private static String text(MimeMessage letter) throws Exception {
    return (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
  }

  private static String calendar(MimeMessage letter) throws Exception {
    var part = ((MimeMultipart) letter.getContent()).getBodyPart(1);
    return new String(part.getInputStream().readAllBytes(), UTF_8);
  }

  private static String secretOf(MimeMessage letter) throws Exception {
    var text = text(letter);
    int begin = text.indexOf("#invitation=") + "#invitation=".length();
    return text.substring(begin, begin + 22);
  }
}
