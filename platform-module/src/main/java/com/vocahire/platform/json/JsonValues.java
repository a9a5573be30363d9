package com.vocahire.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.Map;

/**
 * Makes and reads JSON values (Jakarta JSON Processing). Each method of {@link Json} looks for its
 * provider in every archive of the application again, which took an eighth of the processor time of
 * an exchange; this class looks once. A provider may be used by several threads at once.
 */
public final class JsonValues {
  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private JsonValues() {}

  /** Returns an object without members. */
  public static JsonObjectBuilder object() {
    return PROVIDER.createObjectBuilder();
  }

  /** An object with these members; its values are of the types that JSON has. */
  public static JsonObjectBuilder object(Map<String, ?> members) {
    return PROVIDER.createObjectBuilder(members);
  }

  /** Returns an array without elements. */
  public static JsonArrayBuilder array() {
    return PROVIDER.createArrayBuilder();
  }

  /** An array of these elements, which are of the types that JSON has. */
  public static JsonArrayBuilder array(Collection<?> elements) {
    return PROVIDER.createArrayBuilder(elements);
  }

  /**
   * The object that a text is.
   *
   * @throws JsonException if it is no JSON, or another value than an object
   */
  public static JsonObject parse(String text) {
    try (var reader = PROVIDER.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /**
   * The value that a text is, whatever its type.
   *
   * @throws JsonException if it is no JSON
   */
  public static JsonValue parseValue(String text) {
    try (var reader = PROVIDER.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
