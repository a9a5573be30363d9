package com.vocahire.session.transcript.entity;

import com.vocahire.session.InterviewFailure.BrokenRule;
import com.vocahire.session.transcript.entity.Redelivery.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The record of a conversation while a delivery is added to it: decides what becomes of each item,
 * one after the other, within the limits of the whole record. Its user has locked the interview, so
 * the given state stays valid.
 */
public final class OpenRecord {

  /**
   * How large a record is, or may be: its items, and the characters (code points) of their texts.
   */
  public record Size(long items, long characters) {}

  private final Map<String, TranscriptItem> known = new LinkedHashMap<>();
  private final Map<String, TranscriptItem> changed = new LinkedHashMap<>();
  private final List<TranscriptItem> revisions = new ArrayList<>();
  private final Phase phase;
  private final Size most;
  private long items;
  private long characters;

  /** {@code known} are the items that this delivery may touch. */
  public OpenRecord(Phase phase, Size size, Size most, Collection<TranscriptItem> known) {
    this.phase = phase;
    this.most = most;
    items = size.items();
    characters = size.characters();
    known.forEach(item -> this.known.put(item.itemId(), item));
  }

  /** Accepts the item, or returns the limit that it would exceed. */
  public Optional<BrokenRule> take(TranscriptItem item) {
    var kept = known.get(item.itemId());
    if (kept == null) {
      return put(item, 1, item.characters());
    }
    return switch (Redelivery.of(kept, item, phase)) {
      case KNOWN -> Optional.empty();
      case REVISES -> revise(item);
      case CONTINUES -> put(item.after(kept), 0, item.characters() - kept.characters());
      case REPLACES -> {
        var refused = put(item.after(kept), 0, item.characters() - kept.characters());
        yield refused.isPresent() ? refused : revise(kept);
      }
    };
  }

  private Optional<BrokenRule> revise(TranscriptItem version) {
    revisions.add(version);
    return Optional.empty();
  }

  private Optional<BrokenRule> put(TranscriptItem item, int moreItems, long moreCharacters) {
    if (items + moreItems > most.items()) {
      return broken("items", most.items() + " items");
    }
    if (moreCharacters > 0 && characters + moreCharacters > most.characters()) {
      return broken("text", most.characters() + " characters");
    }
    items += moreItems;
    characters += moreCharacters;
    known.put(item.itemId(), item);
    changed.put(item.itemId(), item);
    return Optional.empty();
  }

  private static Optional<BrokenRule> broken(String field, String limit) {
    return Optional.of(
        new BrokenRule(field, "would make the conversation longer than " + limit + " in all"));
  }

  /** The items that are new or other than they were, as they are now, in the order they came. */
  public Collection<TranscriptItem> changed() {
    return changed.values();
  }

  /** Versions that stand beside an item, in the order they came. */
  public List<TranscriptItem> revisions() {
    return revisions;
  }
}
