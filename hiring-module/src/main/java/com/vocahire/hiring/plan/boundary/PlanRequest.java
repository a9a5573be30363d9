package com.vocahire.hiring.plan.boundary;

import com.vocahire.hiring.plan.entity.Plan;
import com.vocahire.session.plan.InterviewPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A plan, as a recruiter sends it. */
public record PlanRequest(
    @Size(max = 2_000) String introduction,
    @Size(max = 4_000) String jobFacts,
    @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}") String language,
    @Size(min = 1, max = 40) String voice,
    @NotNull @Min(5) @Max(60) Long minutes,
    @NotNull @Size(min = 1, max = InterviewPlan.MOST_QUESTIONS)
        List<@Valid QuestionRequest> questions) {

  Plan toPlan() {
    return new Plan(
        Optional.ofNullable(introduction),
        Optional.ofNullable(jobFacts),
        Optional.ofNullable(language),
        Optional.ofNullable(voice),
        Duration.ofMinutes(minutes),
        questions.stream().map(QuestionRequest::toQuestion).toList());
  }
}
