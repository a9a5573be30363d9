package com.vocahire.hiring.plan.boundary;

import com.vocahire.hiring.plan.entity.PlanVersion;
import com.vocahire.hiring.plan.entity.Question;
import java.util.List;

/** A version of a plan as JSON. */
public record PlanResponse(
    int version,
    String author,
    String createdAt,
    String introduction,
    String jobFacts,
    String language,
    String voice,
    long minutes,
    List<QuestionResponse> questions) {

  /** A question as JSON. */
  public record QuestionResponse(
      String text, String competency, String rubric, int followUps, boolean mustAsk) {

    static QuestionResponse of(Question question) {
      return new QuestionResponse(
          question.text(),
          question.competency().orElse(null),
          question.rubric().orElse(null),
          question.followUps(),
          question.mustAsk());
    }
  }

  static PlanResponse of(PlanVersion version) {
    var plan = version.plan();
    return new PlanResponse(
        version.version(),
        version.author(),
        version.createdAt().toString(),
        plan.introduction().orElse(null),
        plan.jobFacts().orElse(null),
        plan.language().orElse(null),
        plan.voice().orElse(null),
        plan.length().toMinutes(),
        plan.questions().stream().map(QuestionResponse::of).toList());
  }
}
