package com.vocahire.rehearsal.interviewer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The published description of client events: says what is wrong with one. */
public interface EventRules {
  Optional<Refusal> refusal(JsonNode event);
}
