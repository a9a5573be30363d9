package com.vocahire.hiring.mail.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What letters about an invitation say.
 *
 * @param invitation of which the calendar's entry is
 * @param name of the candidate
 * @param address of the candidate
 * @param language a BCP 47 tag; English where there is none or no text in it
 * @param title of the position
 * @param deadline until when the link is valid
 * @param version of the calendar's entry: a higher one replaces a lower one
 */
public record LetterFacts(
    UUID invitation,
    String name,
    String address,
    Optional<String> language,
    String title,
    Optional<String> company,
    Instant deadline,
    long version) {

  /** Masked: it names a person. */
  @Override
  public String toString() {
    return "LetterFacts[masked]";
  }
}
