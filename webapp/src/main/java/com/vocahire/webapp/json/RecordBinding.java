package com.vocahire.webapp.json;

import com.vocahire.session.input.ForeignText;
import com.vocahire.session.input.ForeignText.Spoken;
import com.vocahire.session.input.ForeignText.Verbatim;
import com.vocahire.session.input.ParsedElement;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Binds a JSON object to a request record without type conversion: JSON-B takes a number for a
 * string, an array for an object and a fraction for a whole number. Fields that the record has not
 * are ignored, {@code null} is absence. Every text is {@linkplain ForeignText#normalized
 * normalized}, where its component does not say otherwise, so that bounds (Bean Validation's,
 * later) hold for what is kept.
 */
public final class RecordBinding {

  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private RecordBinding() {}

  /**
   * Binds a whole body.
   *
   * @throws MalformedJson a field has another JSON type than its component
   * @throws FieldRefused a field has the type, but no such value exists
   */
  public static <T> T bind(Class<T> type, JsonValue body) {
    return type.cast(record("", type, body));
  }

  private static Object record(String field, Class<?> type, JsonValue json) {
    JsonObject object = as(JsonObject.class, field, json, "an object");
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      String inner = field.isEmpty() ? name : field + "." + name;
      values[i] = value(inner, components[i], object.get(name));
    }
    try {
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " is not a public record", impossible);
    }
  }

  private static Object value(String field, RecordComponent component, JsonValue json) {
    boolean spoken = component.isAnnotationPresent(Spoken.class);
    boolean asSent = component.isAnnotationPresent(Verbatim.class);
    if (json instanceof JsonString text && (spoken || asSent)) {
      return spoken ? ForeignText.cleaned(text.getString()) : text(field, text.getString());
    }
    return value(field, component.getGenericType(), json);
  }

  private static Object value(String field, Type type, JsonValue json) {
    if (json == null || json.equals(JsonValue.NULL)) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == ParsedElement.class) {
        return attempted((Class<?>) of[0], as(JsonObject.class, field, json, "an object"));
      }
      return of.length == 1 ? list(field, of[0], json) : map(field, of[1], json);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      var sent = as(JsonString.class, field, json, "a string").getString();
      return ForeignText.normalized(text(field, sent));
    }
    if (plain == Long.class) {
      return whole(field, as(JsonNumber.class, field, json, "a number").bigDecimalValue());
    }
    if (plain == Boolean.class) {
      return truth(field, json);
    }
    return plain.isEnum() ? constant(field, plain, json) : record(field, plain, json);
  }

  /** Bound on its own: the field is named relative to the element. */
  private static ParsedElement<?> attempted(Class<?> type, JsonObject json) {
    try {
      return ParsedElement.read(json, record("", type, json));
    } catch (FieldRefused refused) {
      return ParsedElement.refused(json, refused.field() + " " + refused.getMessage());
    } catch (MalformedJson malformed) {
      return ParsedElement.malformed(json, malformed.getMessage());
    }
  }

  private static List<Object> list(String field, Type of, JsonValue json) {
    List<Object> items = new ArrayList<>();
    for (JsonValue item : as(JsonArray.class, field, json, "an array")) {
      Object bound = value(field + "[" + items.size() + "]", of, item);
      if (bound == null) {
        throw new MalformedJson(field, "without null");
      }
      items.add(bound);
    }
    return items;
  }

  private static Map<String, Object> map(String field, Type of, JsonValue json) {
    Map<String, Object> entries = new LinkedHashMap<>();
    as(JsonObject.class, field, json, "an object")
        .forEach((key, entry) -> entries.put(text(field, key), value(field, of, entry)));
    return entries;
  }

  /** PostgreSQL keeps no U+0000, and half a surrogate pair is no character. */
  private static String text(String field, String text) {
    if (!ForeignText.isKeepable(text)) {
      throw new FieldRefused(field, "must not contain U+0000 or half a surrogate pair");
    }
    return text;
  }

  private static Long whole(String field, BigDecimal number) {
    if (number.abs().compareTo(MAX) > 0) {
      throw new FieldRefused(field, "must be less than or equal to " + MAX);
    }
    try {
      return number.longValueExact();
    } catch (ArithmeticException fraction) {
      throw new MalformedJson(field, "a whole number");
    }
  }

  private static Boolean truth(String field, JsonValue json) {
    if (!json.equals(JsonValue.TRUE) && !json.equals(JsonValue.FALSE)) {
      throw new MalformedJson(field, "true or false");
    }
    return json.equals(JsonValue.TRUE);
  }

  private static Object constant(String field, Class<?> type, JsonValue json) {
    String name = as(JsonString.class, field, json, "a string").getString();
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new FieldRefused(field, "must be one of " + names(type)));
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private static <T> T as(Class<T> type, String field, JsonValue json, String expected) {
    if (!type.isInstance(json)) {
      throw new MalformedJson(field.isEmpty() ? "the body" : field, expected);
    }
    return type.cast(json);
  }
}
