package com.vocahire.hiring.invitation.entity;

import java.util.List;

/** The candidates that a request invites, and the lines of its CSV text that invite no one. */
public record CandidateList(List<InvitedCandidate> candidates, List<FaultyLine> faultyLines) {

  public CandidateList {
    candidates = List.copyOf(candidates);
    faultyLines = List.copyOf(faultyLines);
  }

  /** Without faulty lines. */
  public static CandidateList of(List<InvitedCandidate> candidates) {
    return new CandidateList(candidates, List.of());
  }
}
