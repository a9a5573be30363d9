package com.vocahire.session;

import java.util.Optional;

/** What the interview is about. Candidate's and company's words: data, never instructions. */
public record InterviewBrief(
    String jobTitle,
    Optional<String> company,
    Optional<String> jobDescription,
    Optional<String> resumeText,
    Optional<String> interviewType,
    Optional<String> language) {

  /** An empty text is none. */
  public InterviewBrief {
    company = company.filter(text -> !text.isEmpty());
    jobDescription = jobDescription.filter(text -> !text.isEmpty());
    resumeText = resumeText.filter(text -> !text.isEmpty());
    interviewType = interviewType.filter(text -> !text.isEmpty());
  }

  /** Masked: a brief holds a person's resume. */
  @Override
  public String toString() {
    return "InterviewBrief[masked]";
  }
}
