package com.vocahire.rehearsal.provider.calls;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Texts a tester set for the next turns of one call's candidate, in order. */
public final class ScriptedTranscripts {
  private final Queue<String> texts = new ConcurrentLinkedQueue<>();

  public void add(List<String> more) {
    texts.addAll(more);
  }

  Optional<String> next() {
    return Optional.ofNullable(texts.poll());
  }

  public int waiting() {
    return texts.size();
  }
}
