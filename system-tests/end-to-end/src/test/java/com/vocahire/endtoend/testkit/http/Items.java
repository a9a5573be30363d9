package com.vocahire.endtoend.testkit.http;

import java.util.HashMap;
import java.util.Map;

/** Items of a conversation as a page delivers them. */
public final class Items {

  private Items() {}

  public static Map<String, String> item(String text) {
    return Map.of("role", "candidate", "status", "completed", "text", text);
  }

  /** For the batch form; {@code previous} is null for the first. */
  public static Map<String, String> named(String id, String previous, String text) {
    var item = new HashMap<>(item(text));
    item.put("itemId", id);
    item.put("previousItemId", previous);
    return item;
  }
}
