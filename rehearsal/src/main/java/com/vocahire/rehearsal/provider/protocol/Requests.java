package com.vocahire.rehearsal.provider.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads what a request carries, or says what is wrong with it. */
public final class Requests {
  private static final int LARGEST = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Requests() {}

  public static JsonNode json(Context ctx) {
    if (!mediaType(ctx).equals("application/json")) {
      throw unsupported("application/json");
    }
    return parsed(ctx.body());
  }

  /** Returns the {@code RealtimeCallCreateRequest} of either form of a call. */
  public static ObjectNode call(Context ctx) {
    return switch (mediaType(ctx)) {
      case "application/sdp" -> JSON.createObjectNode().put("sdp", ctx.body());
      case "multipart/form-data" -> multipart(ctx);
      default -> throw unsupported("application/sdp or multipart/form-data");
    };
  }

  private static ObjectNode multipart(Context ctx) {
    ctx.req()
        .setAttribute(
            "org.eclipse.jetty.multipartConfig",
            new MultipartConfigElement("", LARGEST, LARGEST, LARGEST));
    ObjectNode request = JSON.createObjectNode();
    try {
      for (Part part : ctx.req().getParts()) {
        String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        request.set(
            part.getName(),
            part.getName().equals("session") ? parsed(text) : JSON.getNodeFactory().textNode(text));
      }
      return request;
    } catch (IOException | ServletException | IllegalStateException e) {
      throw ApiFailure.badRequest("invalid_multipart", "The multipart body cannot be read.");
    }
  }

  private static JsonNode parsed(String text) {
    try {
      JsonNode value = JSON.readTree(text);
      if (value.isObject()) {
        return value;
      }
    } catch (JsonProcessingException e) {
      // Falls through to the one answer: the parser's own message would show what was sent.
    }
    throw ApiFailure.badRequest("invalid_json", "The body is not a JSON object.");
  }

  private static String mediaType(Context ctx) {
    String type = ctx.contentType();
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static ApiFailure unsupported(String expected) {
    return ApiFailure.badRequest("unsupported_content_type", "Expected " + expected + ".");
  }
}
