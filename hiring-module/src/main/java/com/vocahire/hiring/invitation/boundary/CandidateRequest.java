package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.invitation.entity.InvitedCandidate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** A candidate to invite, as a recruiter sends one. */
public record CandidateRequest(
    @NotBlank
        @Size(max = InvitedCandidate.LONGEST_NAME)
        @Pattern(regexp = InvitedCandidate.NAME, message = "must be one line")
        String name,
    @NotNull
        @Size(max = InvitedCandidate.LONGEST_EMAIL)
        @Pattern(regexp = InvitedCandidate.EMAIL, message = "must be an e-mail address")
        String email,
    @Pattern(regexp = InvitedCandidate.LANGUAGE) String language) {

  InvitedCandidate toCandidate() {
    return new InvitedCandidate(name, email, Optional.ofNullable(language));
  }

  /** Masked: it names a person. */
  @Override
  public String toString() {
    return "CandidateRequest[masked]";
  }
}
