package com.vocahire.rehearsal.interviewer;

/** What every part of one interview shares. */
record Stage(Events events, Session session, Conversation conversation, Usage usage) {

  void announce(String type, String itemId) {
    conversation
        .find(itemId)
        .ifPresent(item -> events.item(type, conversation.previousOf(itemId), item));
  }
}
