package com.vocahire.session.life.entity;

import com.vocahire.session.InterviewBrief;
import com.vocahire.session.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/**
 * The long texts of an interview. Apart from it, because no step of its life reads them; gone with
 * its erasure.
 */
@Entity
@Table(name = "interview_material")
public class InterviewMaterial {

  @Id
  @Column(name = "interview_id", columnDefinition = "uuid")
  private UUID interviewId;

  @Column(name = "job_description")
  private String jobDescription;

  @Column(name = "resume_text")
  private String resumeText;

  protected InterviewMaterial() {}

  private InterviewMaterial(SessionId interview, InterviewBrief brief) {
    this.interviewId = interview.value();
    this.jobDescription = brief.jobDescription().orElse(null);
    this.resumeText = brief.resumeText().orElse(null);
  }

  /** Returns what the brief has of them; empty when it has none. */
  public static Optional<InterviewMaterial> of(SessionId interview, InterviewBrief brief) {
    boolean none = brief.jobDescription().isEmpty() && brief.resumeText().isEmpty();
    return none ? Optional.empty() : Optional.of(new InterviewMaterial(interview, brief));
  }

  public Optional<String> jobDescription() {
    return Optional.ofNullable(jobDescription);
  }

  public Optional<String> resumeText() {
    return Optional.ofNullable(resumeText);
  }
}
