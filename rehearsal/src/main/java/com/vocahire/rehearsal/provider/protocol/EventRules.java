package com.vocahire.rehearsal.provider.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The published description of client events: says what is wrong with one. */
public interface EventRules {
  Optional<ApiError> refusal(JsonNode event);
}
