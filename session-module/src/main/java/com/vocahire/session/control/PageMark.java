package com.vocahire.session.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import com.vocahire.session.entity.Interview;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page of the list ends; to callers an opaque text. */
public record PageMark(Instant createdAt, SessionId id) {

  /** Before the newest of all. */
  public static final PageMark FIRST =
      new PageMark(Instant.parse("9999-01-01T00:00:00Z"), new SessionId(new UUID(-1L, -1L)));

  public static PageMark after(Interview last) {
    return new PageMark(last.view().createdAt(), last.id());
  }

  /** Reads what {@link #toString} gave out; anything else breaks the bounds of its field. */
  public static PageMark of(String text) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
      return new PageMark(Instant.parse(parts[0]), new SessionId(UUID.fromString(parts[1])));
    } catch (IllegalArgumentException
        | DateTimeException
        | ArrayIndexOutOfBoundsException notOurs) {
      throw InterviewFailure.invalidField("before", "is not what a list gave as next");
    }
  }

  @Override
  public String toString() {
    var text = createdAt + " " + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
