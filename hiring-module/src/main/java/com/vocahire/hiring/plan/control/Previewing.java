package com.vocahire.hiring.plan.control;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.plan.entity.Plan;
import com.vocahire.hiring.plan.entity.PlanVersion;
import com.vocahire.hiring.position.entity.Position;
import com.vocahire.session.InterviewBrief;
import com.vocahire.signaling.interviewer.InterviewerSettings;
import com.vocahire.signaling.interviewer.PlannedInstructions;
import com.vocahire.signaling.interviewer.SpokenLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The interviewer by a plan: which languages and voices there are, and what it would be sent. */
@ApplicationScoped
public class Previewing {

  private final InterviewerSettings interviewer;

  /** For the proxy only. */
  protected Previewing() {
    this(null);
  }

  @Inject
  public Previewing(InterviewerSettings interviewer) {
    this.interviewer = interviewer;
  }

  /**
   * Refuses a plan that no interviewer can follow.
   *
   * @throws HiringFailure invalid field
   */
  void validate(Plan plan) {
    if (plan.language().isPresent() && plan.language().flatMap(SpokenLanguage::of).isEmpty()) {
      throw HiringFailure.invalidField("language", "must be a language's tag, such as en or pt-BR");
    }
    if (plan.voice().isPresent() && !interviewer.offers(plan.voice().get())) {
      throw HiringFailure.invalidField("voice", "must be one of vocahire.provider.voices");
    }
  }

  PlanPreview of(Position position, PlanVersion version) {
    var plan = version.plan();
    Optional<String> none = Optional.empty();
    var brief =
        new InterviewBrief(
            position.title(), position.company(), position.description(), none, none, none);
    var language = interviewer.language(plan.language().or(position::language));
    return new PlanPreview(
        version,
        PlannedInstructions.of(brief, plan.forInterviewer(), language),
        interviewer.model(),
        plan.voice().orElseGet(interviewer::voice),
        language.map(spoken -> spoken.locale().toLanguageTag()));
  }
}
