package com.vocahire.rehearsal.provider.interviewer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.rehearsal.provider.protocol.Events;
import com.vocahire.rehearsal.provider.protocol.Ids;
import java.util.function.Consumer;

/** The events of one response, in the published shapes; it has one item with one part. */
final class ResponseEvents {
  private final InterviewContext context;
  private final ObjectNode asked;
  private final String id = Ids.next("resp");
  private final String itemId;

  /** {@code asked}: the {@code response} of {@code response.create}, or empty. */
  ResponseEvents(InterviewContext context, ObjectNode asked, String itemId) {
    this.context = context;
    this.asked = asked;
    this.itemId = itemId;
  }

  String responseId() {
    return id;
  }

  boolean speaks() {
    return !modalities().toString().contains("\"text\"");
  }

  void created() {
    context.events().send("response.created", e -> e.set("response", response("in_progress")));
  }

  void itemBegun(ObjectNode item, String partType) {
    item("response.output_item.added", item);
    context.announce("conversation.item.added", itemId);
    part(
        "response.content_part.added",
        event ->
            event
                .putObject("part")
                .put("type", partType)
                .put(partType.equals("audio") ? "transcript" : "text", ""));
  }

  void itemDone(ObjectNode item, Consumer<ObjectNode> part) {
    part("response.content_part.done", event -> part.accept(event.putObject("part")));
    context.announce("conversation.item.done", itemId);
    item("response.output_item.done", item);
  }

  void part(String type, Consumer<ObjectNode> fill) {
    context
        .events()
        .send(
            type,
            event -> {
              event.put("response_id", id).put("item_id", itemId);
              event.put("output_index", 0).put("content_index", 0);
              fill.accept(event);
            });
  }

  void buffer(String type) {
    context.events().send(type, event -> event.put("response_id", id));
  }

  void truncated(long playedMs) {
    context
        .events()
        .send(
            "conversation.item.truncated",
            event ->
                event.put("item_id", itemId).put("content_index", 0).put("audio_end_ms", playedMs));
  }

  /** {@code reason} and {@code item} may be null. */
  void done(String status, String reason, ObjectNode item, ObjectNode usage) {
    ObjectNode response = response(status);
    if (reason != null) {
      response.putObject("status_details").put("type", status).put("reason", reason);
    }
    if (item != null) {
      response.withArray("output").add(item.deepCopy());
    }
    response.set("usage", usage);
    context.events().send("response.done", event -> event.set("response", response));
  }

  /** Nothing is limited here; clients that look find plenty. */
  void rateLimits() {
    context
        .events()
        .send(
            "rate_limits.updated",
            event ->
                event
                    .putArray("rate_limits")
                    .addObject()
                    .put("name", "tokens")
                    .put("limit", 40_000)
                    .put("remaining", 39_000)
                    .put("reset_seconds", 1.5));
  }

  private void item(String type, ObjectNode item) {
    context
        .events()
        .send(
            type,
            event ->
                event.put("response_id", id).put("output_index", 0).set("item", item.deepCopy()));
  }

  private ObjectNode response(String status) {
    ObjectNode session = context.session().toJson();
    ObjectNode response = Events.object().put("id", id).put("object", "realtime.response");
    response.put("status", status).put("conversation_id", context.conversation().id());
    response.putArray("output");
    response.set("metadata", asked.path("metadata").isObject() ? asked.get("metadata") : null);
    response.set("output_modalities", modalities());
    response.set("max_output_tokens", session.get("max_output_tokens"));
    ObjectNode output = response.putObject("audio").putObject("output");
    output
        .put("voice", context.session().voice())
        .set("format", session.at("/audio/output/format"));
    return response;
  }

  /** The response's own, else the session's. */
  private JsonNode modalities() {
    JsonNode own = asked.path("output_modalities");
    return own.isArray() ? own : context.session().toJson().path("output_modalities");
  }
}
