package com.vocahire.rehearsal.provider.calls;

import com.vocahire.rehearsal.voice.ReceivedAudio;
import java.util.Map;

/**
 * What the test control API shows of a call; {@code closedBecause} is null while it is open, {@code
 * language} (ISO 639-1, of the candidate's words) where the session names none.
 */
public record CallAccount(
    String id,
    String state,
    String closedBecause,
    boolean connected,
    String began,
    String jobTitle,
    String language,
    String offerSha256,
    String instructionsSha256,
    String safetyIdentifier,
    ReceivedAudio receivedAudio,
    Map<String, Integer> events) {}
