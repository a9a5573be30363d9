package com.vocahire.rehearsal.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.rehearsal.interviewer.EventRules;
import com.vocahire.rehearsal.interviewer.Refusal;
import java.util.Optional;

/** The published description, for the tests of the interviewer. */
public final class Published {
  private static final PublishedSchema SCHEMA = new PublishedSchema();

  private Published() {}

  public static EventRules clientEvents() {
    return SCHEMA;
  }

  public static Optional<Refusal> serverEventRefusal(JsonNode event) {
    return SCHEMA.serverEventRefusal(event);
  }
}
