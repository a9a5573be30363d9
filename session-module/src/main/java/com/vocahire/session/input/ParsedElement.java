package com.vocahire.session.input;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;

/**
 * An element of a request's list that is read by itself, so that what is wrong with it hinders no
 * other element.
 *
 * @param sent as it came
 * @param value empty when it could not be read
 * @param malformed whether a field has another JSON type than it should
 * @param problem the field and the rule it breaks; empty when it could be read
 */
public record ParsedElement<T>(
    JsonObject sent, Optional<T> value, boolean malformed, Optional<String> problem) {

  /** It could be read. */
  public static <T> ParsedElement<T> read(JsonObject sent, T value) {
    return new ParsedElement<>(sent, Optional.of(value), false, Optional.empty());
  }

  /** A field has a value that cannot be. */
  public static <T> ParsedElement<T> refused(JsonObject sent, String problem) {
    return new ParsedElement<>(sent, Optional.empty(), false, Optional.of(problem));
  }

  /** A field has another JSON type than it should. */
  public static <T> ParsedElement<T> malformed(JsonObject sent, String problem) {
    return new ParsedElement<>(sent, Optional.empty(), true, Optional.of(problem));
  }

  /** A field of it, where it is a text that can be written down. */
  public Optional<String> text(String field) {
    return sent.get(field) instanceof JsonString text
        ? Optional.of(text.getString()).filter(ForeignText::isKeepable)
        : Optional.empty();
  }

  /** Masked: it is a person's words. */
  @Override
  public String toString() {
    return "ParsedElement[masked]";
  }
}
