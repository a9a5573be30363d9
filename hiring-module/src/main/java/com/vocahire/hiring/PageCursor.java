package com.vocahire.hiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page of a list ends that has the newest first; to callers an opaque text. */
public record PageCursor(Instant createdAt, UUID id) {

  /** Before the newest of all. */
  public static final PageCursor FIRST =
      new PageCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /**
   * Reads what {@link #toString} gave out.
   *
   * @throws IllegalArgumentException for anything else, also for a time that no row can have
   */
  public static PageCursor of(String text) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
      var at = Instant.parse(parts[0]);
      if (at.isBefore(EARLIEST) || at.isAfter(FIRST.createdAt)) {
        throw new IllegalArgumentException("nothing is of that time");
      }
      return new PageCursor(at, UUID.fromString(parts[1]));
    } catch (DateTimeException | ArrayIndexOutOfBoundsException notOurs) {
      throw new IllegalArgumentException("not what a list gave as next", notOurs);
    }
  }

  @Override
  public String toString() {
    var text = createdAt + " " + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
