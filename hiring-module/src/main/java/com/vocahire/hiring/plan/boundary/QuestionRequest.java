package com.vocahire.hiring.plan.boundary;

import com.vocahire.hiring.plan.entity.Question;
import com.vocahire.session.plan.PlannedQuestion;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** A question of a plan, as a recruiter sends it. */
public record QuestionRequest(
    @NotBlank @Size(max = 500) String text,
    @Size(max = 80) String competency,
    @Size(max = 4_000) String rubric,
    @NotNull @Min(0) @Max(PlannedQuestion.MOST_FOLLOW_UPS) Long followUps,
    @NotNull Boolean mustAsk) {

  Question toQuestion() {
    return new Question(
        text,
        Optional.ofNullable(competency),
        Optional.ofNullable(rubric),
        followUps.intValue(),
        mustAsk);
  }
}
