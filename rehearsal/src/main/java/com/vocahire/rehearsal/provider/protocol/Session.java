package com.vocahire.rehearsal.provider.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The effective configuration of a call: the provider's defaults, then what was asked for. */
public final class Session {
  private static final String DEFAULT_MODEL = "gpt-realtime-2.1";
  private static final int SILENCE_MS = 500;
  private final ObjectNode values;

  private Session(ObjectNode values) {
    this.values = values;
  }

  /** Returns a session of its own, configured by a validated request of type {@code realtime}. */
  public static Session of(JsonNode request) {
    Session session = new Session(defaults());
    session.merge(request);
    return session;
  }

  /** A new identity for the same configuration: one client secret may start many calls. */
  public Session anew() {
    Session copy = new Session(values.deepCopy());
    copy.values.put("id", Ids.next("sess"));
    return copy;
  }

  /** Only the fields present change; {@code null} clears, as for {@code turn_detection}. */
  public void merge(JsonNode request) {
    request.properties().forEach(field -> mergeInto(values, field.getKey(), field.getValue()));
    tidy();
  }

  /** Returns the published response shape. */
  public ObjectNode toJson() {
    return values.deepCopy();
  }

  public String model() {
    return values.path("model").asText();
  }

  public String instructions() {
    return values.path("instructions").asText();
  }

  public String voice() {
    return values.at("/audio/output/voice").asText();
  }

  public boolean transcribes() {
    return values.at("/audio/input/transcription").isObject();
  }

  public boolean detectsTurns() {
    return turnDetection().isObject();
  }

  public boolean createsResponse() {
    return turnDetection().path("create_response").asBoolean(true);
  }

  public boolean interruptsResponse() {
    return turnDetection().path("interrupt_response").asBoolean(true);
  }

  /** Zero: never. */
  public int idleTimeoutMs() {
    return turnDetection().path("idle_timeout_ms").asInt(0);
  }

  public int prefixPaddingMs() {
    return turnDetection().path("prefix_padding_ms").asInt(300);
  }

  public double threshold() {
    return turnDetection().path("threshold").asDouble(0.5);
  }

  /** For semantic detection the published upper bounds: there is no model here to guess meaning. */
  public int silenceMs() {
    return switch (turnDetection().path("eagerness").asText("")) {
      case "low" -> 8000;
      case "medium", "auto" -> 4000;
      case "high" -> 2000;
      default -> turnDetection().path("silence_duration_ms").asInt(SILENCE_MS);
    };
  }

  private JsonNode turnDetection() {
    return values.at("/audio/input/turn_detection");
  }

  private static void mergeInto(ObjectNode target, String name, JsonNode value) {
    JsonNode present = target.path(name);
    boolean sameKind = present.path("type").equals(value.path("type"));
    if (value.isObject() && present.isObject() && (sameKind || !value.has("type"))) {
      value.properties().forEach(f -> mergeInto((ObjectNode) present, f.getKey(), f.getValue()));
    } else {
      target.set(name, value.deepCopy());
    }
  }

  /** What a request may carry and the published answer has no place for. */
  private void tidy() {
    values.remove(List.of("parallel_tool_calls"));
    JsonNode input = values.at("/audio/input");
    for (String cleared : List.of("transcription", "noise_reduction", "format")) {
      if (input.path(cleared).isNull()) {
        ((ObjectNode) input).remove(cleared);
      }
    }
    if (input.path("transcription") instanceof ObjectNode transcription) {
      transcription.remove(List.of("keywords", "delay"));
    }
    if (turnDetection() instanceof ObjectNode turns
        && turns.path("type").asText().startsWith("sem")) {
      turns.retain("type", "eagerness", "create_response", "interrupt_response");
      turns.put("eagerness", turns.path("eagerness").asText("auto"));
    }
    JsonNode voice = values.at("/audio/output/voice");
    if (voice.isObject()) {
      ((ObjectNode) values.at("/audio/output")).set("voice", voice.path("id"));
    }
  }

  private static ObjectNode defaults() {
    ObjectNode session = Events.object();
    session.put("type", "realtime").put("object", "realtime.session").put("id", Ids.next("sess"));
    session.put("model", DEFAULT_MODEL).put("instructions", "").put("tool_choice", "auto");
    session.put("max_output_tokens", "inf").put("truncation", "auto").putArray("tools");
    session.putArray("output_modalities").add("audio");
    ObjectNode audio = session.putObject("audio");
    ObjectNode input = audio.putObject("input");
    input.putObject("format").put("type", "audio/pcm").put("rate", 24_000);
    ObjectNode turns = input.putObject("turn_detection").put("type", "server_vad");
    turns.put("threshold", 0.5).put("prefix_padding_ms", 300);
    turns.put("silence_duration_ms", SILENCE_MS).putNull("idle_timeout_ms");
    turns.put("create_response", true).put("interrupt_response", true);
    ObjectNode output = audio.putObject("output").put("voice", "alloy").put("speed", 1.0);
    output.putObject("format").put("type", "audio/pcm").put("rate", 24_000);
    return session;
  }
}
