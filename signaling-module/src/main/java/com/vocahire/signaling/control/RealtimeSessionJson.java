package com.vocahire.signaling.control;

import com.vocahire.session.InterviewBrief;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** The provider's session object (Realtime GA, {@code RealtimeSessionCreateRequestGA}). */
@ApplicationScoped
public class RealtimeSessionJson {

  private final InterviewerSettings interviewer;

  /** For the proxy only. */
  protected RealtimeSessionJson() {
    this(null);
  }

  @Inject
  RealtimeSessionJson(InterviewerSettings interviewer) {
    this.interviewer = interviewer;
  }

  JsonObject of(InterviewBrief brief) {
    return Json.createObjectBuilder()
        .add("type", "realtime")
        .add("model", interviewer.model())
        .add("instructions", InterviewerInstructions.of(brief))
        .add("output_modalities", Json.createArrayBuilder().add("audio"))
        .add("audio", Json.createObjectBuilder().add("input", input(brief)).add("output", output()))
        .build();
  }

  private JsonObjectBuilder input(InterviewBrief brief) {
    return Json.createObjectBuilder()
        .add("transcription", transcription(brief))
        .add("noise_reduction", Json.createObjectBuilder().add("type", "near_field"))
        .add("turn_detection", turnDetection());
  }

  private JsonObjectBuilder transcription(InterviewBrief brief) {
    var transcription = Json.createObjectBuilder().add("model", interviewer.transcriptionModel());
    // The provider takes ISO-639-1 here: the first subtag of our BCP 47 tag.
    brief
        .language()
        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
        .filter(language -> language.length() == 2)
        .ifPresent(language -> transcription.add("language", language));
    return transcription;
  }

  private JsonObjectBuilder turnDetection() {
    return Json.createObjectBuilder()
        .add("type", "server_vad")
        .add("silence_duration_ms", interviewer.pause().toMillis())
        .add("idle_timeout_ms", interviewer.idle().toMillis())
        .add("create_response", true)
        .add("interrupt_response", true);
  }

  private JsonObjectBuilder output() {
    return Json.createObjectBuilder().add("voice", interviewer.voice());
  }
}
