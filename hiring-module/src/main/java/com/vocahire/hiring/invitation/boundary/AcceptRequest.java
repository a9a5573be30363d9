package com.vocahire.hiring.invitation.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The secret of a link, from its fragment. */
public record AcceptRequest(@NotNull @Size(max = 64) String token) {

  /** Masked: it lets its bearer in. */
  @Override
  public String toString() {
    return "AcceptRequest[masked]";
  }
}
