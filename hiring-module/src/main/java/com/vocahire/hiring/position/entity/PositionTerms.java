package com.vocahire.hiring.position.entity;

import java.util.List;
import java.util.Optional;

/**
 * What a recruiter says of a position.
 *
 * @param language of the interviews, a BCP 47 tag
 * @param sharedWith subjects of other recruiters, each once and in order
 */
public record PositionTerms(
    String title,
    Optional<String> company,
    Optional<String> description,
    Optional<String> language,
    List<String> sharedWith) {

  public PositionTerms {
    company = company.filter(text -> !text.isEmpty());
    description = description.filter(text -> !text.isEmpty());
    sharedWith = sharedWith.stream().distinct().sorted().toList();
  }
}
