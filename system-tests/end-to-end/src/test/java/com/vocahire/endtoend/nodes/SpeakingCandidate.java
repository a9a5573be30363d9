package com.vocahire.endtoend.nodes;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.SingleInterview;
import com.vocahire.testkit.Endpoints;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A candidate whose page delivers one item after the other, looks at its session, and is alive. */
final class SpeakingCandidate implements AutoCloseable {

  private static final String ITEM =
      "{\"role\":\"candidate\",\"status\":\"completed\",\"text\":\"Sentence %d.\"}";

  private final OneConnection connection;
  private final SingleInterview interview;
  private final String prefix = "item_" + UUID.randomUUID().toString().substring(0, 8) + "_";
  private final List<String> accepted = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();
  private final AtomicInteger steps = new AtomicInteger();

  private SpeakingCandidate(Endpoints endpoints, SingleInterview interview) {
    this.interview = interview;
    connection = new OneConnection(endpoints.app(), interview.caller().authorization());
  }

  static SpeakingCandidate of(Endpoints endpoints) {
    return new SpeakingCandidate(endpoints, SingleInterview.connecting(endpoints));
  }

  /** One write, one reading, one heartbeat. */
  void step() {
    int number = steps.incrementAndGet();
    var session = "/api/realtime-session/" + interview.id();
    var item = prefix + number;
    if (sent("PUT", session + "/transcript/" + item, ITEM.formatted(number), 204)) {
      accepted.add(item);
    }
    sent("GET", session, "", 200);
    sent("POST", session + "/events", "{\"type\":\"alive\"}", 204);
  }

  private boolean sent(String method, String path, String body, int expected) {
    String answer;
    try {
      int status = connection.request(method, path, body);
      if (status == expected) {
        return true;
      }
      answer = method + " " + status;
    } catch (IOException broken) {
      answer = method + " " + broken.getClass().getSimpleName();
    }
    refused.merge(answer, 1, Integer::sum);
    return false;
  }

  List<String> accepted() {
    return accepted;
  }

  Map<String, Integer> refused() {
    return refused;
  }

  int requests() {
    return 3 * steps.get();
  }

  /** What of it the database has. */
  List<String> kept(InterviewRecord record) throws SQLException {
    var kept =
        record.value(
            "select string_agg(item_id, ' ') from transcript_item where interview_id = ?",
            UUID.fromString(interview.id()));
    return kept == null ? List.of() : List.of(kept.split(" "));
  }

  @Override
  public void close() {
    interview.close();
  }
}
