package com.vocahire.faults.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.testkit.Waiting;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the state of an interview, or the number of them, does not allow. */
final class SessionRows {
  private static final int PER_HOUR = 10;
  private static final int LIVE = 6;

  static final List<FailureRow> ALL =
      List.of(
          FailureRow.of(404, "session_not_found", "no such session", SessionRows::none),
          FailureRow.of(
              404, "session_not_found", "another caller's, looks the same", SessionRows::anothers),
          FailureRow.of(403, "token_mismatch", "token is another session's", SessionRows::token),
          FailureRow.of(
              409, "interview_active", "a live interview already exists", SessionRows::active),
          FailureRow.of(409, "already_exchanged", "second exchange", SessionRows::exchanged),
          FailureRow.of(409, "session_ended", "exchange of an ended session", SessionRows::ended),
          FailureRow.of(
              410, "session_expired", "waited too long for its exchange", SessionRows::expired),
          FailureRow.withRetryAfter(
              429, "quota_exceeded", "11th opening within an hour", SessionRows::quota),
          FailureRow.withRetryAfter(
              429,
              "quota_exceeded",
              "all interviews of the installation taken",
              SessionRows::full));

  private SessionRows() {}

  private static Answer none(Installation installation) {
    return installation.candidate().view(UUID.randomUUID().toString()).join();
  }

  private static Answer anothers(Installation installation) {
    var ada = installation.candidate();
    String id = ada.open().join().text("id");
    Answer seen = installation.candidate().view(id).join();
    ada.end(id).join();
    assertThat(withoutRequest(seen)).isEqualTo(withoutRequest(none(installation)));
    return seen;
  }

  private static ObjectNode withoutRequest(Answer answer) {
    ObjectNode body = answer.body().deepCopy();
    body.remove("requestId");
    return body;
  }

  private static Answer token(Installation installation) {
    var ada = installation.candidate();
    var bob = installation.candidate();
    Answer adas = ada.open().join();
    Answer bobs = bob.open().join();
    Answer answer = ada.exchange(adas.text("id"), bobs.text("token")).join();
    ada.end(adas.text("id")).join();
    bob.end(bobs.text("id")).join();
    return answer;
  }

  private static Answer active(Installation installation) {
    var ada = installation.candidate();
    String id = ada.openAndExchange().join().text("sessionId");
    Answer second = ada.open().join();
    ada.end(id).join();
    return second;
  }

  private static Answer exchanged(Installation installation) {
    var ada = installation.candidate();
    Answer opened = ada.open().join();
    assertThat(ada.exchange(opened).join().status()).isEqualTo(200);
    Answer second = ada.exchange(opened).join();
    ada.end(opened.text("id")).join();
    return second;
  }

  private static Answer ended(Installation installation) {
    var ada = installation.candidate();
    Answer opened = ada.open().join();
    ada.end(opened.text("id")).join();
    return ada.exchange(opened).join();
  }

  private static Answer expired(Installation installation) {
    var ada = installation.candidate();
    Answer opened = ada.open().join();
    Waiting.await("the session's expiry")
        .until(() -> ada.view(opened.text("id")).join().text("endReason").equals("expired"));
    return ada.exchange(opened).join();
  }

  private static Answer quota(Installation installation) {
    var ada = installation.candidate();
    for (int opening = 0; opening < PER_HOUR; opening++) {
      Answer opened = ada.open().join();
      assertThat(opened.status()).as("opening %s", opening).isEqualTo(201);
      ada.end(opened.text("id")).join();
    }
    return ada.open().join();
  }

  private static Answer full(Installation installation) {
    var callers = IntStream.range(0, LIVE).mapToObj(each -> installation.candidate()).toList();
    var last = installation.candidate();
    var opened = callers.stream().map(it -> it.open().join()).toList();
    Answer refused = last.open().join();
    IntStream.range(0, LIVE)
        .filter(at -> opened.get(at).status() == 201)
        .forEach(at -> callers.get(at).end(opened.get(at).text("id")).join());
    assertThat(opened).allMatch(answer -> answer.status() == 201);
    return refused;
  }
}
