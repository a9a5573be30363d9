package com.vocahire.session.transcript.entity;

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
  void itemsFollowTheirPreviousItemInAnyOrderOfArrival() {
    var spoken = IntStream.range(0, 50).mapToObj(i -> item("i" + i, i == 0 ? null : "i" + (i - 1)));
    var items = new ArrayList<>(spoken.toList());
    var inOrder = ids(items);
    var random = new Random(20_261_122);

    for (int i = 0; i < 200; i++) {
      Collections.shuffle(items, random);
      assertThat(ids(Conversation.of(items).inOrder())).isEqualTo(inOrder);
    }
  }

  @Test
  void anItemWhosePreviousNeverCameStandsWhereItArrived() {
    var items = List.of(item("a", null), item("c", "lost"), item("d", "c"), item("b", "a"));

    assertThat(ids(Conversation.of(items).inOrder())).containsExactly("a", "b", "c", "d");
  }

  @Test
  void ofTwoThatFollowTheSameTheFirstToArriveStandsFirstWithItsOwnFollowers() {
    var items = List.of(item("a", null), item("b", "a"), item("x", "a"), item("c", "b"));

    assertThat(ids(Conversation.of(items).inOrder())).containsExactly("a", "b", "c", "x");
  }

  @Test
  void aCircleLosesNothing() {
    var items = List.of(item("a", "c"), item("b", "a"), item("c", "b"), item("d", "d"));

    assertThat(ids(Conversation.of(items).inOrder())).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aChainOfThousandsNeedsNoDeepStack() {
    var chain = IntStream.range(0, 50_000).mapToObj(i -> item("i" + i, "i" + (i - 1))).toList();

    assertThat(Conversation.of(chain).inOrder()).hasSize(50_000);
  }

  @Test
  void aGapIsWhereSomethingIsMissing() {
    var chain = List.of(item("a", null), item("b", "a"), item("c", "b"));
    assertThat(Conversation.of(List.of()).gaps()).isZero();
    assertThat(Conversation.of(chain).gaps()).isZero();
    assertThat(Conversation.of(List.of(item("b", "a"))).gaps()).isEqualTo(1);
    assertThat(Conversation.of(List.of(item("a", null), item("c", "b"))).gaps()).isEqualTo(1);
    assertThat(Conversation.of(List.of(item("c", "b"), item("a", null))).gaps()).isEqualTo(1);
    assertThat(Conversation.of(List.of(item("a", null), item("b", null))).gaps()).isEqualTo(1);
    assertThat(Conversation.of(List.of(item("a", null), item("b", "b"))).gaps()).isEqualTo(1);
    assertThat(Conversation.of(List.of(item("a", null), item("b", "a"), item("x", "a"))).gaps())
        .as("a reply to what was said before that")
        .isZero();
  }

  private static List<String> ids(List<StoredItem> items) {
    return items.stream().map(kept -> kept.item().itemId()).toList();
  }

  private static StoredItem item(String id, String previous) {
    var item =
        new TranscriptItem(
            id,
            Optional.ofNullable(previous),
            TranscriptItem.Role.CANDIDATE,
            TranscriptItem.Status.COMPLETED,
            "said");
    return new StoredItem(item, Instant.EPOCH, 0);
  }
}
