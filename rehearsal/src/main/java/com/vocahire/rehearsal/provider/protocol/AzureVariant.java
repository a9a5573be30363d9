package com.vocahire.rehearsal.provider.protocol;

import io.javalin.http.Context;
import java.util.Set;
import java.util.function.Predicate;

/** The variant of the same API that Azure OpenAI serves: under {@code /openai/v1}. */
public final class AzureVariant {
  public static final String BASE = "/openai/v1";

  /** What {@code webrtcfilter=on} lets through, as Azure documents it. */
  private static final Set<String> FILTERED =
      Set.of(
          "input_audio_buffer.speech_started",
          "input_audio_buffer.speech_stopped",
          "output_audio_buffer.started",
          "output_audio_buffer.stopped",
          "conversation.item.input_audio_transcription.completed",
          "conversation.item.added",
          "conversation.item.created",
          "response.output_text.delta",
          "response.output_text.done",
          "response.output_audio_transcript.delta",
          "response.output_audio_transcript.done");

  private AzureVariant() {}

  public static boolean shows(Context ctx) {
    return ctx.path().startsWith(BASE + "/");
  }

  /** The version is in the path; a dated one is the old API's. */
  public static void refuseDatedVersion(Context ctx) {
    if (ctx.queryParam("api-version") != null) {
      throw ApiFailure.badRequest("unsupported_api_version", "api-version is not allowed here.");
    }
  }

  /** Returns the types of events that a call's channel carries. */
  public static Predicate<String> visible(Context ctx) {
    boolean filtered = shows(ctx) && "on".equals(ctx.queryParam("webrtcfilter"));
    return filtered ? FILTERED::contains : type -> true;
  }
}
