package com.vocahire.hiring.plan.entity;

import com.vocahire.session.plan.InterviewPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a recruiter plans for the interviews of a position.
 *
 * @param introduction spoken before the first question
 * @param jobFacts what the interviewer may say about the job
 * @param language a BCP 47 tag; the position's where there is none
 * @param voice of the interviewer; the installation's where there is none
 * @param length of an interview, in whole minutes
 */
public record Plan(
    Optional<String> introduction,
    Optional<String> jobFacts,
    Optional<String> language,
    Optional<String> voice,
    Duration length,
    List<Question> questions) {

  public Plan {
    introduction = introduction.filter(words -> !words.isEmpty());
    jobFacts = jobFacts.filter(words -> !words.isEmpty());
    questions = List.copyOf(questions);
  }

  /** What the interviewer knows of it: neither competencies nor rubrics. */
  public InterviewPlan forInterviewer() {
    var known = questions.stream().map(Question::forInterviewer).toList();
    return new InterviewPlan(introduction, jobFacts, known, length);
  }
}
