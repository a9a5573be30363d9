package com.vocahire.rehearsal.provider.interviewer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.rehearsal.provider.protocol.ApiError;
import com.vocahire.rehearsal.provider.protocol.EventRules;
import com.vocahire.rehearsal.provider.protocol.Events;
import com.vocahire.rehearsal.provider.protocol.Ids;
import java.util.Optional;

/** What the client may ask for; anything else is an error event that ends nothing. */
final class ClientEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final InterviewContext context;
  private final Interview interview;
  private final EventRules rules;
  private final ItemEvents items;

  ClientEvents(InterviewContext context, Interview interview, EventRules rules) {
    this.context = context;
    this.interview = interview;
    this.rules = rules;
    items = new ItemEvents(context);
  }

  void received(String text) {
    JsonNode event = parsed(text);
    Optional<ApiError> refusal = event.isObject() ? rules.refusal(event) : Optional.of(notJson());
    refusal
        .or(() -> done(event))
        .ifPresent(why -> context.events().error(why, event.path("event_id").textValue()));
  }

  private Optional<ApiError> done(JsonNode event) {
    return switch (event.path("type").asText()) {
      case "session.update" -> updated(event.path("session"));
      case "response.create" -> responded(event.path("response"));
      case "response.cancel" -> cancelled(event);
      case "output_audio_buffer.clear" -> cleared();
      case "input_audio_buffer.clear" -> inputCleared();
      case "input_audio_buffer.commit" -> committed();
      case "conversation.item.create" -> items.create(event);
      case "conversation.item.truncate" -> items.truncate(event, interview.reply());
      case "conversation.item.delete" -> items.delete(event.path("item_id").asText());
      case "conversation.item.retrieve" -> items.retrieve(event.path("item_id").asText());
      default ->
          Optional.of(ApiError.invalid("invalid_value", "This event is not for WebRTC.", "type"));
    };
  }

  private Optional<ApiError> updated(JsonNode session) {
    if (session.has("model") && !session.path("model").asText().equals(context.session().model())) {
      return Optional.of(
          ApiError.invalid("cannot_update_model", "The model is fixed.", "session.model"));
    }
    JsonNode voice = session.at("/audio/output/voice");
    if (interview.reply() != null && !voice.isMissingNode() && !sameVoice(voice)) {
      return Optional.of(
          ApiError.invalid(
              "cannot_update_voice",
              "The voice cannot change once the assistant spoke.",
              "session.audio.output.voice"));
    }
    context.session().merge(session);
    context.events().send("session.updated", e -> e.set("session", context.session().toJson()));
    return Optional.empty();
  }

  private boolean sameVoice(JsonNode voice) {
    return (voice.isObject() ? voice.path("id") : voice).asText().equals(context.session().voice());
  }

  private Optional<ApiError> responded(JsonNode response) {
    if (interview.replying()) {
      return Optional.of(
          ApiError.invalid(
              "conversation_already_has_active_response",
              "Conversation already has an active response in progress: "
                  + interview.reply().responseId()
                  + ". Wait until the response is finished before creating a new one.",
              null));
    }
    interview.respond(response instanceof ObjectNode asked ? asked : Events.object());
    return Optional.empty();
  }

  private Optional<ApiError> cancelled(JsonNode event) {
    String id = event.path("response_id").textValue();
    boolean another =
        id != null && interview.replying() && !id.equals(interview.reply().responseId());
    if (!interview.replying() || another) {
      return Optional.of(
          ApiError.invalid(
              "response_cancel_not_active",
              "Cancellation failed: no active response found",
              another ? "response_id" : null));
    }
    interview.reply().cancelledByClient();
    interview.replyEnded();
    return Optional.empty();
  }

  /** What is cleared after the end of a response was played already: only said. */
  private Optional<ApiError> cleared() {
    Reply reply = interview.reply();
    if (reply == null) {
      return Optional.of(
          ApiError.invalid("output_audio_buffer_empty", "There is no audio to clear.", null));
    }
    if (reply.playing()) {
      reply.mute();
      interview.replyEnded();
    } else {
      String id = reply.responseId();
      context.events().send("output_audio_buffer.cleared", e -> e.put("response_id", id));
    }
    return Optional.empty();
  }

  private Optional<ApiError> inputCleared() {
    interview.turnDetection().clear();
    context.events().send("input_audio_buffer.cleared", event -> {});
    return Optional.empty();
  }

  private Optional<ApiError> committed() {
    if (interview.turnDetection().bufferedMs() < 100) {
      return Optional.of(
          ApiError.invalid(
              "input_audio_buffer_commit_empty",
              "Error committing input audio buffer: buffer too small. Expected at least 100ms of"
                  + " audio.",
              null));
    }
    interview.commit(Ids.next("item"), interview.turnDetection().takeSpokenMs());
    return Optional.empty();
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static ApiError notJson() {
    return ApiError.invalid("invalid_json", "The message is not a JSON object.", null);
  }
}
