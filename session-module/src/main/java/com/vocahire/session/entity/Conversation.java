package com.vocahire.session.entity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The items of a conversation in the order in which they were spoken: each after the one it names
 * as its previous. Items whose previous is missing begin in the order of their arrival; of several
 * that name the same one, the first to arrive stands first. Nothing is left out, whatever the
 * browser claimed.
 */
public final class Conversation {

  private final Map<String, KeptItem> waiting = new LinkedHashMap<>();
  private final Map<String, List<KeptItem>> followers = new LinkedHashMap<>();
  private final List<KeptItem> ordered = new ArrayList<>();

  private Conversation(Collection<KeptItem> arrived) {
    arrived.forEach(kept -> waiting.put(kept.item().itemId(), kept));
    for (var kept : arrived) {
      kept.item()
          .previousItemId()
          .ifPresent(
              previous -> followers.computeIfAbsent(previous, none -> new ArrayList<>()).add(kept));
    }
  }

  /** {@code arrived} in the order of arrival, each item once. */
  public static List<KeptItem> inOrder(Collection<KeptItem> arrived) {
    var conversation = new Conversation(arrived);
    arrived.stream().filter(conversation::isFirst).forEach(conversation::follow);
    arrived.forEach(conversation::follow); // what only names itself, in a circle
    return conversation.ordered;
  }

  private boolean isFirst(KeptItem kept) {
    var previous = kept.item().previousItemId();
    return previous.isEmpty() || !waiting.containsKey(previous.get());
  }

  /** Without recursion: a conversation is one chain of thousands. */
  private void follow(KeptItem first) {
    Deque<KeptItem> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      var kept = next.pop();
      if (waiting.remove(kept.item().itemId()) == null) {
        continue;
      }
      ordered.add(kept);
      var after = followers.getOrDefault(kept.item().itemId(), List.of());
      for (int i = after.size() - 1; i >= 0; i--) {
        next.push(after.get(i));
      }
    }
  }
}
