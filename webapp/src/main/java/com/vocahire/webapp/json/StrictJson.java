package com.vocahire.webapp.json;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One JSON value in UTF-8 and nothing else (RFC 8259, section 8.1): no byte order mark, no byte
 * that is not UTF-8, no key twice, nothing after the value. Depth and length of numbers are bounded
 * by the servers' JSON parser (1,000 levels, 1,100 digits).
 */
public final class StrictJson {

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private StrictJson() {}

  /**
   * Reads to the end of the body.
   *
   * @throws MalformedJson with the parser's own exception as cause
   */
  public static JsonValue read(InputStream body) {
    var strictly =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (var parser = PARSERS.createParser(new InputStreamReader(body, strictly))) {
      var value = value(parser, parser.next());
      if (parser.hasNext()) {
        throw new JsonException("more than one value");
      }
      return value;
    } catch (RuntimeException notJson) {
      // The parser has no common type for what it refuses: depth and digits throw plain exceptions.
      throw new MalformedJson("not one JSON value in UTF-8", notJson);
    }
  }

  private static JsonValue value(JsonParser parser, Event event) {
    return switch (event) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case KEY_NAME, END_ARRAY, END_OBJECT -> throw new JsonException("no value");
      case VALUE_FALSE, VALUE_NULL, VALUE_NUMBER, VALUE_STRING, VALUE_TRUE -> parser.getValue();
    };
  }

  /** The parser's own way to build objects keeps the last of two fields of one name. */
  private static JsonValue object(JsonParser parser) {
    Map<String, Object> fields = new HashMap<>();
    for (Event next = parser.next(); next != Event.END_OBJECT; next = parser.next()) {
      String key = parser.getString();
      if (fields.put(key, value(parser, parser.next())) != null) {
        throw new JsonException("a key twice");
      }
    }
    return BUILDERS.createObjectBuilder(fields).build();
  }

  private static JsonValue array(JsonParser parser) {
    var items = BUILDERS.createArrayBuilder();
    for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
      items.add(value(parser, next));
    }
    return items.build();
  }
}
