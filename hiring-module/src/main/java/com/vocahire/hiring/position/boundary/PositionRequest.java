package com.vocahire.hiring.position.boundary;

import com.vocahire.hiring.position.entity.PositionTerms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** What a recruiter sends of a position. */
public record PositionRequest(
    @NotBlank @Size(max = 120) String title,
    @Size(max = 200) String company,
    @Size(max = 20_000) String description,
    @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}") String language,
    @Size(max = 50) List<@NotBlank @Size(max = 255) String> sharedWith) {

  PositionTerms toTerms() {
    return new PositionTerms(
        title,
        Optional.ofNullable(company),
        Optional.ofNullable(description),
        Optional.ofNullable(language),
        sharedWith == null ? List.of() : sharedWith);
  }
}
