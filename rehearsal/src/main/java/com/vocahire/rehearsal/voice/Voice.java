package com.vocahire.rehearsal.voice;

import java.util.function.Consumer;

/** Turns text into speech, off the calling thread. */
public interface Voice {
  /** Begins to make the speech of a text that will soon be said. */
  void prepare(String text);

  /** Hands the speech over on a thread of the voice's own, or at once when it was prepared. */
  void say(String text, Consumer<Speech> spoken);
}
