package com.vocahire.hiring.position.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vocahire.hiring.PositionId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page of the list ends; to callers an opaque text. */
public record PositionCursor(Instant createdAt, PositionId id) {

  /** Before the newest of all. */
  public static final PositionCursor FIRST =
      new PositionCursor(Instant.parse("9999-01-01T00:00:00Z"), new PositionId(new UUID(-1, -1)));

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** The cursor of the page that follows this position. */
  public static PositionCursor after(Position last) {
    return new PositionCursor(last.createdAt(), last.id());
  }

  /**
   * Reads what {@link #toString} gave out.
   *
   * @throws IllegalArgumentException for anything else, also for a time that no position can have
   */
  public static PositionCursor of(String text) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
      var at = Instant.parse(parts[0]);
      if (at.isBefore(EARLIEST) || at.isAfter(FIRST.createdAt)) {
        throw new IllegalArgumentException("no position is of that time");
      }
      return new PositionCursor(at, new PositionId(UUID.fromString(parts[1])));
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
