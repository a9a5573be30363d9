package com.vocahire.rehearsal.provider.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.rehearsal.provider.protocol.ApiError;
import com.vocahire.rehearsal.provider.protocol.EventRules;
import java.util.Optional;

/** The published description, for the tests of the interviewer. */
public final class PublishedRules {
  private static final PublishedSchema SCHEMA = new PublishedSchema();

  private PublishedRules() {}

  public static EventRules clientEvents() {
    return SCHEMA;
  }

  public static Optional<ApiError> serverEventRefusal(JsonNode event) {
    return SCHEMA.serverEventRefusal(event);
  }
}
