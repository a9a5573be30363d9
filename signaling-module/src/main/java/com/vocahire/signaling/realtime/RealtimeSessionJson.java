package com.vocahire.signaling.realtime;

import com.vocahire.platform.json.JsonValues;
import com.vocahire.session.InterviewBrief;
import com.vocahire.signaling.interviewer.InterviewerInstructions;
import com.vocahire.signaling.interviewer.InterviewerSettings;
import com.vocahire.signaling.interviewer.SpokenLanguage;
import com.vocahire.signaling.interviewer.TurnDetectionSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the provider's session object (Realtime GA, {@code RealtimeSessionCreateRequestGA}). */
@ApplicationScoped
public class RealtimeSessionJson {

  /** Those that take {@code languages} and no {@code language} ({@code AudioTranscription}). */
  private static final Pattern TAKES_A_LIST = Pattern.compile("gpt-(live-)?transcribe(-.*)?");

  private final InterviewerSettings interviewer;
  private final TurnDetectionSettings turns;

  /** For the proxy only. */
  protected RealtimeSessionJson() {
    this(null, null);
  }

  @Inject
  RealtimeSessionJson(InterviewerSettings interviewer, TurnDetectionSettings turns) {
    this.interviewer = interviewer;
    this.turns = turns;
  }

  /** The model that interviews. */
  String model() {
    return interviewer.model();
  }

  JsonObject of(InterviewBrief brief) {
    var language = interviewer.language(brief.language());
    return JsonValues.object()
        .add("type", "realtime")
        .add("model", interviewer.model())
        .add("instructions", InterviewerInstructions.of(brief, language))
        .add("output_modalities", JsonValues.array().add("audio"))
        .add("audio", JsonValues.object().add("input", input(language)).add("output", output()))
        .build();
  }

  private JsonObjectBuilder input(Optional<SpokenLanguage> language) {
    return JsonValues.object()
        .add("transcription", transcription(language))
        .add("noise_reduction", JsonValues.object().add("type", "near_field"))
        .add("turn_detection", turns.json());
  }

  private JsonObjectBuilder transcription(Optional<SpokenLanguage> language) {
    var model = interviewer.transcriptionModel();
    var transcription = JsonValues.object().add("model", model);
    language.ifPresent(
        spoken -> {
          if (TAKES_A_LIST.matcher(model).matches()) {
            transcription.add("languages", JsonValues.array().add(spoken.code()));
          } else {
            transcription.add("language", spoken.code());
          }
        });
    return transcription;
  }

  private JsonObjectBuilder output() {
    return JsonValues.object().add("voice", interviewer.voice());
  }
}
