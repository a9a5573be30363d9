package com.vocahire.session.archive.boundary;

import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.life.entity.PageCursor;
import java.util.List;
import java.util.function.Function;

/** One page of interviews; {@code next} names the page after it, if there is one. */
public record InterviewsResponse(List<InterviewResponse> interviews, String next) {

  /** {@code found} holds one more than {@code limit} when another page follows. */
  static InterviewsResponse of(
      List<Interview> found, int limit, Function<Interview, InterviewResponse> toResponse) {
    boolean more = found.size() > limit;
    var page = more ? found.subList(0, limit) : found;
    var next = more ? PageCursor.after(page.get(limit - 1)).toString() : null;
    return new InterviewsResponse(page.stream().map(toResponse).toList(), next);
  }
}
