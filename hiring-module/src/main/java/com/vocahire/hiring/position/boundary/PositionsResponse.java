package com.vocahire.hiring.position.boundary;

import com.vocahire.hiring.position.entity.Position;
import java.util.List;

/**
 * A page of positions.
 *
 * @param next the cursor of the page that follows; null where none does
 */
public record PositionsResponse(List<PositionResponse> positions, String next) {

  /** Of one more than the limit, which only shows that another page follows. */
  static PositionsResponse of(List<Position> found, int limit) {
    var page = found.stream().limit(limit).toList();
    var next = found.size() > limit ? page.get(limit - 1).cursor().toString() : null;
    return new PositionsResponse(page.stream().map(PositionResponse::listed).toList(), next);
  }
}
