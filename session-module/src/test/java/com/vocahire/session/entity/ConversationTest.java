package com.vocahire.session.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationTest {

  @Test
  void itemsFollowTheOneTheyNameWhateverTheOrderOfTheirArrival() {
    var spoken = IntStream.range(0, 50).mapToObj(i -> item("i" + i, i == 0 ? null : "i" + (i - 1)));
    var items = new ArrayList<>(spoken.toList());
    var inOrder = ids(items);
    var random = new Random(20_261_122);

    for (int i = 0; i < 200; i++) {
      Collections.shuffle(items, random);
      assertThat(ids(Conversation.inOrder(items))).isEqualTo(inOrder);
    }
  }

  @Test
  void anItemWhosePreviousNeverCameStandsWhereItArrived() {
    var items = List.of(item("a", null), item("c", "lost"), item("d", "c"), item("b", "a"));

    assertThat(ids(Conversation.inOrder(items))).containsExactly("a", "b", "c", "d");
  }

  @Test
  void ofTwoThatFollowTheSameTheFirstToArriveStandsFirstWithItsOwnFollowers() {
    var items = List.of(item("a", null), item("b", "a"), item("x", "a"), item("c", "b"));

    assertThat(ids(Conversation.inOrder(items))).containsExactly("a", "b", "c", "x");
  }

  @Test
  void aCircleLosesNothing() {
    var items = List.of(item("a", "c"), item("b", "a"), item("c", "b"), item("d", "d"));

    assertThat(ids(Conversation.inOrder(items))).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aChainOfThousandsNeedsNoDeepStack() {
    var chain = IntStream.range(0, 50_000).mapToObj(i -> item("i" + i, "i" + (i - 1))).toList();

    assertThat(Conversation.inOrder(chain)).hasSize(50_000);
  }

  private static List<String> ids(List<KeptItem> items) {
    return items.stream().map(kept -> kept.item().itemId()).toList();
  }

  private static KeptItem item(String id, String previous) {
    var item =
        new TranscriptItem(
            id,
            Optional.ofNullable(previous),
            TranscriptItem.Role.CANDIDATE,
            TranscriptItem.Status.COMPLETED,
            "said");
    return new KeptItem(item, Instant.EPOCH);
  }
}
