package com.vocahire.signaling.interviewer;

import com.vocahire.platform.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who interviews, in which voice and language. */
@ApplicationScoped
public class InterviewerSettings {

  @Inject
  @ConfigProperty(name = "vocahire.provider.model")
  String model;

  @Inject
  @ConfigProperty(name = "vocahire.provider.models")
  String[] models;

  @Inject
  @ConfigProperty(name = "vocahire.provider.voice")
  String voice;

  @Inject
  @ConfigProperty(name = "vocahire.provider.voices")
  String[] voices;

  @Inject
  @ConfigProperty(name = "vocahire.provider.transcription-model")
  String transcriptionModel;

  @Inject
  @ConfigProperty(name = "vocahire.interview.language")
  Optional<String> language;

  /** Returns the model that interviews, one of those allowed. */
  public String model() {
    return model;
  }

  /** Returns the voice of the interviewer, one of those allowed. */
  public String voice() {
    return voice;
  }

  /** Returns whether an interviewer may have this voice. */
  public boolean offers(String name) {
    return allowed(name, voices);
  }

  /** Returns the model that transcribes the candidate. */
  public String transcriptionModel() {
    return transcriptionModel;
  }

  /** Returns the language of the interview, or the one to speak where the interview names none. */
  public Optional<SpokenLanguage> language(Optional<String> requested) {
    return requested.flatMap(SpokenLanguage::of).or(() -> language.flatMap(SpokenLanguage::of));
  }

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unless(
        allowed(model, models),
        "vocahire.provider.model",
        "must be one of vocahire.provider.models: " + names(models));
    violations.unless(
        allowed(voice, voices),
        "vocahire.provider.voice",
        "must be one of vocahire.provider.voices: " + names(voices));
    violations.unless(
        language.isEmpty() || language.flatMap(SpokenLanguage::of).isPresent(),
        "vocahire.interview.language",
        "must be a language's tag, such as en or pt-BR");
    return violations.sentences();
  }

  private static boolean allowed(String one, String[] all) {
    return Arrays.stream(all).map(String::strip).anyMatch(one::equals);
  }

  private static String names(String[] all) {
    return Arrays.stream(all).map(String::strip).collect(Collectors.joining(", "));
  }
}
