package com.vocahire.testkit.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What arrived at the rehearsal's mail server, and whether that runs. */
public final class Mailbox {
  private final ControlApi control;

  public Mailbox(Endpoints endpoints) {
    control = new ControlApi(endpoints.mail(), Waiting.LIMIT);
  }

  /** A mail, decoded. */
  public record Mail(String to, String subject, String text, String calendar, String id) {

    /** The secret of the link in it. */
    public String secret() {
      int begin = text.indexOf("#invitation=") + "#invitation=".length();
      return text.substring(begin, begin + 22);
    }
  }

  /** What came for an address, oldest first. */
  public List<Mail> of(String address) {
    return StreamSupport.stream(control.get(".json").spliterator(), false)
        .map(Mailbox::mail)
        .filter(mail -> mail.to().contains(address))
        .toList();
  }

  /** Waits until so many have come for an address. */
  public List<Mail> await(String address, int many) {
    return Waiting.await(many + " mails to one address")
        .until(() -> of(address), mails -> mails.size() >= many);
  }

  /** No connection is accepted any more. */
  public void stop() {
    control.put("", Map.of("state", "stopped"));
  }

  /** Starts it again; what arrived before is still there. */
  public void start() {
    control.put("", Map.of("state", "running"));
  }

  private static Mail mail(JsonNode json) {
    return new Mail(
        json.at("/headers/To").asText(),
        json.at("/headers/Subject").asText(),
        json.at("/parts/text~1plain").asText(),
        json.at("/parts/text~1calendar").asText(),
        json.at("/headers/Message-ID").asText());
  }
}
