package com.vocahire.rehearsal.realtime;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Texts a tester set for the next turns of one call's candidate, in order. */
final class Foretold {
  private final Queue<String> texts = new ConcurrentLinkedQueue<>();

  void add(List<String> more) {
    texts.addAll(more);
  }

  Optional<String> next() {
    return Optional.ofNullable(texts.poll());
  }

  int waiting() {
    return texts.size();
  }
}
