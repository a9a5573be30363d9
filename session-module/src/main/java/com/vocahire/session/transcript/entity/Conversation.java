package com.vocahire.session.transcript.entity;

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
 * that name the same one, the first to arrive stands first. Nothing is left out, also when the
 * browser's claims contradict each other.
 *
 * <p>A gap is a place where the record shows that something is missing: an item that names a
 * previous one which is not there, that names none though it is not the first, or that only follows
 * itself in a circle.
 */
public final class Conversation {

  private final Map<String, StoredItem> waiting = new LinkedHashMap<>();
  private final Map<String, List<StoredItem>> followers = new LinkedHashMap<>();
  private final List<StoredItem> ordered = new ArrayList<>();
  private int beginnings;
  private boolean hasBeginning;

  private Conversation(Collection<StoredItem> arrived) {
    arrived.forEach(kept -> waiting.put(kept.item().itemId(), kept));
    for (var kept : arrived) {
      kept.item()
          .previousItemId()
          .ifPresent(
              previous -> followers.computeIfAbsent(previous, none -> new ArrayList<>()).add(kept));
    }
  }

  /** {@code arrived} in the order of arrival, each item once. */
  public static Conversation of(Collection<StoredItem> arrived) {
    var conversation = new Conversation(arrived);
    arrived.stream().filter(conversation::isFirst).forEach(conversation::follow);
    arrived.forEach(conversation::follow); // what only names itself, in a circle
    return conversation;
  }

  /** As they were spoken. */
  public List<StoredItem> inOrder() {
    return List.copyOf(ordered);
  }

  /** Returns how many gaps there are. */
  public int gaps() {
    return hasBeginning ? beginnings - 1 : beginnings;
  }

  /** Returns how many other versions of its items were delivered. */
  public int revisions() {
    return ordered.stream().mapToInt(StoredItem::revisions).sum();
  }

  private boolean isFirst(StoredItem kept) {
    var previous = kept.item().previousItemId();
    return previous.isEmpty() || !waiting.containsKey(previous.get());
  }

  /** Without recursion: a conversation is one chain of thousands. */
  private void follow(StoredItem first) {
    if (waiting.containsKey(first.item().itemId())) {
      beginnings++;
      hasBeginning |= first.item().previousItemId().isEmpty();
    }
    Deque<StoredItem> next = new ArrayDeque<>(List.of(first));
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
