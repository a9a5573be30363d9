package com.vocahire.ice.vendors.http;

import com.vocahire.ice.IceServer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * ICE servers in the formats of the vendors: an array or a single object, {@code urls} or the older
 * {@code url} (W3C drafts before 2015), one address or several.
 */
final class VendorJson {

  private VendorJson() {}

  /** Throws {@code ClassCastException} or {@code NullPointerException} for any other form. */
  static List<IceServer> servers(JsonValue json) {
    return json instanceof JsonObject one
        ? List.of(server(one))
        : ((JsonArray) json).stream().map(each -> server((JsonObject) each)).toList();
  }

  private static IceServer server(JsonObject json) {
    var urls = json.containsKey("urls") ? json.get("urls") : json.get("url");
    return new IceServer(urls(urls), text(json, "username"), text(json, "credential"));
  }

  private static List<String> urls(JsonValue json) {
    return json instanceof JsonString one
        ? List.of(one.getString())
        : ((JsonArray) json)
            .getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name, null));
  }

  /** A whole number of seconds, which some vendors write as text. */
  static long seconds(JsonValue json) {
    return Long.parseLong(json instanceof JsonString text ? text.getString() : json.toString());
  }
}
