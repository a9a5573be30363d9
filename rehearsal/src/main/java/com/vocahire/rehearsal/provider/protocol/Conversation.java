package com.vocahire.rehearsal.provider.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The items of a call in their order; a transcript is built from this order, not from arrival. */
public final class Conversation {
  public static final String ROOT = "root";
  private final String id = Ids.next("conv");
  private final List<ObjectNode> items = new ArrayList<>();

  public String id() {
    return id;
  }

  /** Null when empty, as {@code previous_item_id} wants it. */
  public String lastId() {
    return items.isEmpty() ? null : idOf(items.get(items.size() - 1));
  }

  public void append(ObjectNode item) {
    items.add(item);
  }

  /** {@code previousId} null: at the end; {@link #ROOT}: at the beginning. */
  public void insert(String previousId, ObjectNode item) {
    if (previousId == null) {
      items.add(item);
    } else {
      items.add(ROOT.equals(previousId) ? 0 : indexOf(previousId) + 1, item);
    }
  }

  public Optional<ObjectNode> find(String itemId) {
    return items.stream().filter(item -> idOf(item).equals(itemId)).findFirst();
  }

  public String previousOf(String itemId) {
    int index = indexOf(itemId);
    return index <= 0 ? null : idOf(items.get(index - 1));
  }

  public void remove(String itemId) {
    items.remove(indexOf(itemId));
  }

  /** Returns what the interviewer has said so far, in whichever call. */
  public List<String> saidByInterviewer() {
    return items.stream()
        .filter(item -> item.path("role").asText().equals("assistant"))
        .map(item -> item.path("content").path(0))
        .map(part -> part.path(part.has("text") ? "text" : "transcript").asText())
        .toList();
  }

  List<ObjectNode> items() {
    return List.copyOf(items);
  }

  private int indexOf(String itemId) {
    return items.stream().map(Conversation::idOf).toList().indexOf(itemId);
  }

  private static String idOf(ObjectNode item) {
    return item.path("id").asText();
  }
}
