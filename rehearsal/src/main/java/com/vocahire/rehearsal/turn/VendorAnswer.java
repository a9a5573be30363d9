package com.vocahire.rehearsal.turn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the vendors' HTTP has in common: JSON, Basic authorization, made-up credentials. */
final class VendorAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private VendorAnswer() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static void send(Context ctx, int status, JsonNode body) {
    ctx.status(status).contentType("application/json").result(body.toString());
  }

  /** Null for what is no JSON. */
  static JsonNode body(Context ctx) {
    try {
      return JSON.readTree(ctx.body());
    } catch (JsonProcessingException unreadable) {
      return JSON.nullNode();
    }
  }

  /** Whether the account of the rehearsal asks, by name and password. */
  static boolean authorized(Context ctx) {
    var pair = TurnVendors.ACCOUNT + ":" + TurnVendors.SECRET;
    var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return ("Basic " + basic).equals(ctx.header("Authorization"));
  }

  /** A server entry with one address in {@code field}. */
  static ObjectNode server(String field, String url) {
    var server = object().put(field, url);
    return url.startsWith("turn") ? server.put("username", "u").put("credential", "c") : server;
  }
}
