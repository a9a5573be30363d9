package com.vocahire.signaling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who interviews, and how patiently. */
@ApplicationScoped
public class InterviewerSettings {

  @Inject
  @ConfigProperty(name = "vocahire.provider.model")
  String model;

  @Inject
  @ConfigProperty(name = "vocahire.provider.voice")
  String voice;

  @Inject
  @ConfigProperty(name = "vocahire.provider.transcription-model")
  String transcriptionModel;

  @Inject
  @ConfigProperty(name = "vocahire.interview.pause")
  Duration pause;

  @Inject
  @ConfigProperty(name = "vocahire.interview.idle")
  Duration idle;

  public String model() {
    return model;
  }

  public String voice() {
    return voice;
  }

  /** What writes down the candidate's own words. */
  public String transcriptionModel() {
    return transcriptionModel;
  }

  /** Silence that ends the candidate's turn. */
  public Duration pause() {
    return pause;
  }

  /** Silence after which the interviewer asks whether the candidate is still there: 5 to 30 s. */
  public Duration idle() {
    return idle;
  }
}
