package com.vocahire.rehearsal.provider.interviewer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.rehearsal.provider.protocol.ApiError;
import com.vocahire.rehearsal.provider.protocol.Conversation;
import com.vocahire.rehearsal.provider.protocol.Ids;
import com.vocahire.rehearsal.provider.protocol.Items;
import java.util.Optional;
import java.util.function.Consumer;

/** The client's own changes to the conversation. */
final class ItemEvents {
  private final InterviewContext context;

  ItemEvents(InterviewContext context) {
    this.context = context;
  }

  /** Messages only: this interviewer has no tools whose calls could be answered. */
  Optional<ApiError> create(JsonNode event) {
    ObjectNode item = event.path("item").deepCopy();
    String previous = event.path("previous_item_id").textValue();
    if (!item.path("type").asText().equals("message")) {
      return Optional.of(ApiError.invalid("invalid_value", "Only messages.", "item.type"));
    }
    if (previous != null && !previous.equals(Conversation.ROOT) && unknown(previous)) {
      return Optional.of(notFound(previous, "previous_item_id"));
    }
    String id = item.path("id").asText(Ids.next("item"));
    if (context.conversation().find(id).isPresent()) {
      return Optional.of(ApiError.invalid("item_already_exists", "The id is taken.", "item.id"));
    }
    item.put("id", id).put("object", "realtime.item").put("status", "completed");
    item.path("content").forEach(part -> ((ObjectNode) part).remove("audio"));
    context.conversation().insert(previous, item);
    context.usage().read(item.path("content").toString());
    context.announce("conversation.item.added", id);
    context.announce("conversation.item.done", id);
    return Optional.empty();
  }

  /** {@code last}: the latest reply, whose length of audio is known; may be null. */
  Optional<ApiError> truncate(JsonNode event, Reply last) {
    String id = event.path("item_id").asText();
    long endMs = event.path("audio_end_ms").asLong();
    return found(
        id,
        item -> {
          if (!item.path("role").asText().equals("assistant")) {
            return Optional.of(
                ApiError.invalid("invalid_value", "Only assistant messages.", "item_id"));
          }
          if (endMs < 0 || (last != null && last.itemId().equals(id) && endMs > last.playedMs())) {
            return Optional.of(
                ApiError.invalid(
                    "invalid_value",
                    "Audio content is already shorter than " + endMs + "ms",
                    "audio_end_ms"));
          }
          Items.said(item, "incomplete", "");
          send(
              "conversation.item.truncated",
              e ->
                  e.put("item_id", id)
                      .put("content_index", event.path("content_index").asInt())
                      .put("audio_end_ms", endMs));
          return Optional.empty();
        });
  }

  Optional<ApiError> delete(String id) {
    return found(
        id,
        item -> {
          context.conversation().remove(id);
          send("conversation.item.deleted", event -> event.put("item_id", id));
          return Optional.empty();
        });
  }

  Optional<ApiError> retrieve(String id) {
    return found(
        id,
        item -> {
          send("conversation.item.retrieved", event -> event.set("item", item.deepCopy()));
          return Optional.empty();
        });
  }

  private Optional<ApiError> found(String id, Use use) {
    return context
        .conversation()
        .find(id)
        .map(use::of)
        .orElseGet(() -> Optional.of(notFound(id, "item_id")));
  }

  private boolean unknown(String id) {
    return context.conversation().find(id).isEmpty();
  }

  private void send(String type, Consumer<ObjectNode> fill) {
    context.events().send(type, fill);
  }

  private static ApiError notFound(String id, String param) {
    return ApiError.invalid("item_not_found", "Item with item_id '" + id + "' not found.", param);
  }

  private interface Use {
    Optional<ApiError> of(ObjectNode item);
  }
}
