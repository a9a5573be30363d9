package com.vocahire.faults.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.testkit.ChromiumOffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is wrong with the request itself, or with who sends it. */
final class RequestRows {
  private static final String JSON = "application/json";
  private static final int MORE_THAN_ANY_BODY = 512 << 10;

  static final List<FailureRow> ALL =
      List.of(
          FailureRow.of(400, "malformed_request", "body is not JSON", RequestRows::noJson),
          FailureRow.of(400, "malformed_request", "a field has the wrong type", RequestRows::type),
          FailureRow.of(415, "unsupported_media_type", "body is plain text", RequestRows::text),
          FailureRow.of(413, "too_large", "body of 512 KiB", RequestRows::large),
          FailureRow.of(422, "invalid_request", "a field is missing", RequestRows::missing),
          FailureRow.of(422, "invalid_request", "a field is out of bounds", RequestRows::long121),
          FailureRow.of(422, "invalid_request", "Idempotency-Key is no UUID", RequestRows::badKey),
          FailureRow.of(422, "invalid_request", "the key of another body", RequestRows::keyTwice),
          FailureRow.of(422, "invalid_sdp", "offer without a data channel", RequestRows::audioOnly),
          FailureRow.of(401, "unauthenticated", "no token", RequestRows::anonymous),
          FailureRow.of(401, "unauthenticated", "bad token", RequestRows::forger),
          FailureRow.of(403, "forbidden", "role missing", RequestRows::operator));

  private RequestRows() {}

  private static Answer noJson(Installation installation) {
    return installation.candidate().postText("realtime-session", "no JSON", JSON).join();
  }

  private static Answer type(Installation installation) {
    var body = "{\"jobTitle\": {\"is\": \"an object\"}}";
    return installation.candidate().postText("realtime-session", body, JSON).join();
  }

  private static Answer text(Installation installation) {
    return installation.candidate().postText("realtime-session", "Cook", "text/plain").join();
  }

  private static Answer large(Installation installation) {
    var body = Map.of("jobTitle", "Cook", "resumeText", "x".repeat(MORE_THAN_ANY_BODY));
    return installation.candidate().post("realtime-session", body).join();
  }

  private static Answer missing(Installation installation) {
    return violation(
        installation.candidate().post("realtime-session", Map.of()).join(), "jobTitle");
  }

  private static Answer long121(Installation installation) {
    var body = Map.of("jobTitle", "x".repeat(121));
    return violation(installation.candidate().post("realtime-session", body).join(), "jobTitle");
  }

  private static Answer badKey(Installation installation) {
    return violation(installation.candidate().openUnder("no-uuid").join(), "Idempotency-Key");
  }

  private static Answer keyTwice(Installation installation) {
    var candidate = installation.candidate();
    UUID key = UUID.randomUUID();
    Answer opened = candidate.open(key).join();
    Answer other = candidate.openAndExchange(key).join();
    candidate.end(opened.text("id")).join();
    return violation(other, "Idempotency-Key");
  }

  private static Answer violation(Answer answer, String field) {
    assertThat(answer.body().path("violations").path(0).path("field").asText())
        .as("%s", answer.body())
        .isEqualTo(field);
    return answer;
  }

  private static Answer audioOnly(Installation installation) {
    String offer = ChromiumOffer.text();
    var body =
        Map.of("jobTitle", "Cook", "sdp", offer.substring(0, offer.indexOf("m=application")));
    return installation.candidate().post("webrtc-exchange", body).join();
  }

  private static Answer anonymous(Installation installation) {
    return installation.candidate().withToken("").get("ice-servers").join();
  }

  private static Answer forger(Installation installation) {
    var forged = "eyJhbGciOiJub25lIn0.e30.";
    return installation.candidate().withToken(forged).get("ice-servers").join();
  }

  private static Answer operator(Installation installation) {
    return installation.operator().open().join();
  }
}
