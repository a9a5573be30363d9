package com.vocahire.endtoend;

import java.util.HashMap;
import java.util.Map;

/** Items of a conversation as a page delivers them. */
final class Items {

  private Items() {}

  static Map<String, String> item(String text) {
    return Map.of("role", "candidate", "status", "completed", "text", text);
  }

  /** For the batch form; {@code previous} is null for the first. */
  static Map<String, String> named(String id, String previous, String text) {
    var item = new HashMap<>(item(text));
    item.put("itemId", id);
    item.put("previousItemId", previous);
    return item;
  }
}
