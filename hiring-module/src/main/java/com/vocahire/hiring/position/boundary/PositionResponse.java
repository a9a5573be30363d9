package com.vocahire.hiring.position.boundary;

import com.vocahire.hiring.position.entity.Position;
import com.vocahire.hiring.position.entity.SharedPosition;
import java.util.List;

/** A position as JSON; a list leaves the last two fields out. */
public record PositionResponse(
    String id,
    String owner,
    String state,
    String title,
    String company,
    String language,
    int version,
    String createdAt,
    String changedAt,
    String description,
    List<String> sharedWith) {

  static PositionResponse of(SharedPosition shared) {
    var position = shared.position();
    return of(position, position.description().orElse(null), shared.sharedWith());
  }

  static PositionResponse listed(Position position) {
    return of(position, null, null);
  }

  private static PositionResponse of(
      Position position, String description, List<String> sharedWith) {
    return new PositionResponse(
        position.id().toString(),
        position.owner(),
        position.state().toString(),
        position.title(),
        position.company().orElse(null),
        position.language().orElse(null),
        position.version(),
        position.createdAt().toString(),
        position.changedAt().toString(),
        description,
        sharedWith);
  }
}
