package com.vocahire.endtoend.hiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.AuditTrail;
import com.vocahire.endtoend.testkit.database.AuditTrail.Entry;
import com.vocahire.endtoend.testkit.database.InvitationRows;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.MailProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Mailbox;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a recruiter writes arrives at a real mail server, through the server's own mail session. */
@OnRehearsal(MailProfile.class)
class InvitationMailIT {

  private final String address = "ada-" + UUID.randomUUID() + "@example.com";
  private final Endpoints endpoints;
  private final Mailbox mailbox;
  private final Caller recruiter;
  private String position;

  InvitationMailIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    mailbox = new Mailbox(endpoints);
    recruiter = Caller.named(endpoints, "rita-" + UUID.randomUUID(), "recruiter");
  }

  @BeforeEach
  void create() {
    var terms = Map.of("title", "Welder", "company", "Hull & Keel");
    position = recruiter.post("positions", terms).readEntity(JsonObject.class).getString("id");
  }

  @AfterEach
  void close() {
    mailbox.start();
    recruiter.close();
  }

  @Test
  void theLinkArrivesAndLetsItsCandidateIn() throws Exception {
    var invited = invited();
    assertThat(invited.getString("mail")).isEqualTo("waiting");

    var mail = mailbox.await(address, 1).get(0);

    assertThat(mail.subject()).isEqualTo("Ihr Interview für Welder bei Hull & Keel");
    assertThat(mail.text())
        .contains("/interview.xhtml#invitation=", "interviews@rehearsal.example");
    assertThat(mail.calendar())
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("METHOD:PUBLISH", "UID:" + invited.getString("id"))
        .doesNotContain(mail.secret());
    assertThat(accepted(mail.secret())).isEqualTo(200);
    awaitState("sent", invited);
    try (var trail = new AuditTrail(endpoints)) {
      assertThat(trail.about(invited.getString("id")))
          .extracting(Entry::action)
          .contains("INVITATION_CREATED", "INVITATION_MAILED", "INVITATION_OPENED");
    }
  }

  @Test
  void whatWasSentIsNotInTheDatabaseAnyMore() throws Exception {
    var invited = invited();
    mailbox.await(address, 1);
    awaitState("sent", invited);

    try (var rows = new InvitationRows(endpoints)) {
      assertThat(rows.letters(invited.getString("id")))
          .contains("INVITED,SENT,", "REMINDER,WAITING,")
          .doesNotContain(address);
    }
  }

  @Test
  void aMailServerThatWasAwayGetsItOnceItIsBack() throws Exception {
    mailbox.stop();
    var invited = invited();
    try (var rows = new InvitationRows(endpoints)) {
      Waiting.await("two attempts").until(() -> rows.attempts(invited.getString("id")) >= 2);
    }
    assertThat(mailbox.of(address)).isEmpty();

    mailbox.start();

    mailbox.await(address, 1);
    awaitState("sent", invited);
    invite("another-" + address);
    mailbox.await("another-" + address, 1); // a later letter has come, and no second one before it
    assertThat(mailbox.of("<" + address)).hasSize(1);
  }

  @Test
  void anotherLinkIsMailedAndAWithdrawalToo() {
    var invited = invited();
    var first = mailbox.await(address, 1).get(0);
    awaitState("sent", invited);

    json(recruiter.post("invitations/" + invited.getString("id") + "/resend", Map.of()), 200);
    var second = mailbox.await(address, 2).get(1);
    awaitState("sent", invited);
    assertThat(accepted(first.secret())).isEqualTo(404);
    assertThat(accepted(second.secret())).isEqualTo(200);

    recruiter.delete("invitations/" + invited.getString("id")).close();
    var third = mailbox.await(address, 3).get(2);
    assertThat(third.calendar()).contains("METHOD:CANCEL", "UID:" + invited.getString("id"));
    assertThat(accepted(second.secret())).isEqualTo(404);
  }

  @Test
  void anAddressGetsNoMoreThanItMay() {
    var id = invited().getString("id");
    for (int another = 0; another < 4; another++) {
      assertThat(resent(id)).isEqualTo("waiting");
    }

    assertThat(resent(id)).isEqualTo("none");
  }

  private String resent(String id) {
    return json(recruiter.post("invitations/" + id + "/resend", Map.of()), 200).getString("mail");
  }

  private void awaitState(String state, JsonObject invited) {
    Waiting.await("a letter that is " + state)
        .until(() -> mailOf(invited.getString("id")).equals(List.of(state)));
  }

  private List<String> mailOf(String id) {
    var page = json(recruiter.get("positions/" + position + "/invitations"), 200);
    return page.getJsonArray("invitations").getValuesAs(JsonObject.class).stream()
        .filter(each -> each.getString("id").equals(id))
        .map(each -> each.getString("mail"))
        .toList();
  }

  private int accepted(String secret) {
    try (var candidate = Caller.withoutToken(endpoints);
        var answer = candidate.post("invitations/accept", Map.of("token", secret))) {
      return answer.getStatus();
    }
  }

  private JsonObject invited() {
    return invite(address);
  }

  private JsonObject invite(String to) {
    var candidate = Map.of("name", "Ada", "email", to, "language", "de");
    var answer =
        recruiter.post(
            "positions/" + position + "/invitations", Map.of("candidates", List.of(candidate)));
    return json(answer, 201).getJsonArray("invitations").getJsonObject(0);
  }

  private static JsonObject json(Response answer, int status) {
    assertThat(answer.getStatus()).isEqualTo(status);
    return answer.readEntity(JsonObject.class);
  }
}
