package com.vocahire.session.opening.control;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.OpeningOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether an opening needs the candidate's consent. Checked for new openings only: a repeat has the
 * answer of the first, also when the text was replaced meanwhile.
 */
@ApplicationScoped
public class ConsentRules {

  /** As JSON names it. */
  static final String FIELD = "consentVersion";

  private final boolean required;
  private final String version;

  /** For the proxy only. */
  protected ConsentRules() {
    this(false, "1");
  }

  /**
   * @throws IllegalStateException at start-up, when no opening could name this version
   */
  @Inject
  public ConsentRules(
      @ConfigProperty(name = "vocahire.consent.required") boolean required,
      @ConfigProperty(name = "vocahire.consent.version") String version) {
    if (version.length() > OpeningOrder.LONGEST_VERSION) {
      throw new IllegalStateException(
          "vocahire.consent.version has more than " + OpeningOrder.LONGEST_VERSION + " characters");
    }
    this.required = required;
    this.version = version;
  }

  /**
   * Why the consent does not suffice; empty when it does. Where consent is not required the
   * caller's version is stored as it is: the caller may have shown a text of its own.
   */
  Optional<InterviewFailure> refusal(Optional<String> given) {
    boolean agreed = given.filter(version::equals).isPresent();
    return required && !agreed
        ? Optional.of(InterviewFailure.invalidField(FIELD, "must be the text's current version"))
        : Optional.empty();
  }
}
