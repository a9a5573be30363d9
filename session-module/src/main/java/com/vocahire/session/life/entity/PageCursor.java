package com.vocahire.session.life.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vocahire.session.SessionId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page of the list ends; to callers an opaque text. */
public record PageCursor(Instant createdAt, SessionId id) {

  /** Before the newest of all. */
  public static final PageCursor FIRST =
      new PageCursor(Instant.parse("9999-01-01T00:00:00Z"), new SessionId(new UUID(-1L, -1L)));

  /** As for ranges of figures. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** Returns the cursor of the page that follows this interview. */
  public static PageCursor after(Interview last) {
    return new PageCursor(last.view().createdAt(), last.id());
  }

  /**
   * Reads what {@link #toString} gave out.
   *
   * @throws IllegalArgumentException for anything else, also for a time that no interview can have:
   *     PostgreSQL ends long before Java's calendar does
   */
  public static PageCursor of(String text) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
      var mark = new PageCursor(Instant.parse(parts[0]), new SessionId(UUID.fromString(parts[1])));
      if (mark.createdAt.isBefore(EARLIEST) || mark.createdAt.isAfter(FIRST.createdAt)) {
        throw new IllegalArgumentException("no interview is of that time");
      }
      return mark;
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
