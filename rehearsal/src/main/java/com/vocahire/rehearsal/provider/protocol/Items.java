package com.vocahire.rehearsal.provider.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Message items in the published shapes. */
public final class Items {
  private Items() {}

  /** Returns a candidate's turn; the transcript comes later, if at all. */
  public static ObjectNode spokenByCandidate(String id) {
    ObjectNode item = message(id, "user", "completed");
    item.putArray("content").addObject().put("type", "input_audio").put("transcript", "");
    return item;
  }

  /** Returns what the interviewer is about to say: still without content. */
  public static ObjectNode begunByInterviewer(String id) {
    ObjectNode item = message(id, "assistant", "in_progress");
    item.putArray("content");
    return item;
  }

  public static void said(ObjectNode item, String status, String transcript) {
    item.put("status", status)
        .putArray("content")
        .addObject()
        .put("type", "output_audio")
        .put("transcript", transcript);
  }

  public static void written(ObjectNode item, String status, String text) {
    item.put("status", status)
        .putArray("content")
        .addObject()
        .put("type", "output_text")
        .put("text", text);
  }

  public static void transcribed(ObjectNode item, String transcript) {
    ((ObjectNode) item.path("content").path(0)).put("transcript", transcript);
  }

  private static ObjectNode message(String id, String role, String status) {
    return Events.object()
        .put("id", id)
        .put("object", "realtime.item")
        .put("type", "message")
        .put("status", status)
        .put("role", role);
  }
}
