package com.vocahire.signaling.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of the text model that writes feedback. */
@ApplicationScoped
public class TextModelSettings {

  @Inject
  @ConfigProperty(name = "vocahire.feedback.enabled")
  boolean enabled;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.model")
  String model;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.timeout")
  Duration timeout;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.max-tokens")
  int maxTokens;

  /** Returns whether feedback is written at all. */
  public boolean used() {
    return enabled;
  }

  /** The text model, which must have structured outputs; at Azure the name of its deployment. */
  public String model() {
    return model;
  }

  /** Returns the time from the request to the whole answer. */
  public Duration timeout() {
    return timeout;
  }

  /** Returns the maximum number of tokens of an answer, reasoning included. */
  public int maxTokens() {
    return maxTokens;
  }
}
