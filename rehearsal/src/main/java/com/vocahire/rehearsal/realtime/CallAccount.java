package com.vocahire.rehearsal.realtime;

import com.vocahire.rehearsal.interviewer.Heard;
import java.util.Map;

/** What the testers' door shows of a call; {@code closedBecause} is null while it is open. */
record CallAccount(
    String id,
    String state,
    String closedBecause,
    boolean connected,
    String began,
    String jobTitle,
    String offerSha256,
    String instructionsSha256,
    String safetyIdentifier,
    Heard heard,
    Map<String, Integer> events) {}
