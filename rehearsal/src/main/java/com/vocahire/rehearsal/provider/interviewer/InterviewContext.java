package com.vocahire.rehearsal.provider.interviewer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.rehearsal.provider.protocol.Conversation;
import com.vocahire.rehearsal.provider.protocol.Events;
import com.vocahire.rehearsal.provider.protocol.Session;
import com.vocahire.rehearsal.provider.protocol.Usage;

/** What every part of one interview shares. */
record InterviewContext(Events events, Session session, Conversation conversation, Usage usage) {

  void announce(String type, String itemId) {
    conversation
        .find(itemId)
        .ifPresent(item -> events.item(type, conversation.previousOf(itemId), item));
  }

  /** The audio buffer became an item of the conversation. */
  void committed(ObjectNode item) {
    String previous = conversation.lastId();
    String id = item.path("id").asText();
    conversation.append(item);
    events.send(
        "input_audio_buffer.committed",
        event -> event.put("previous_item_id", previous).put("item_id", id));
    announce("conversation.item.added", id);
    announce("conversation.item.done", id);
  }
}
