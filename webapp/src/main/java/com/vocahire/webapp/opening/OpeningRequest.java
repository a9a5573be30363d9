package com.vocahire.webapp.opening;

import com.vocahire.session.Caller;
import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What an interview is about; {@code language} a BCP 47 tag, {@code consentVersion} of the text
 * that the candidate agreed to.
 */
public record OpeningRequest(
    @NotBlank @Size(max = 120) String jobTitle,
    @Size(max = 200) String company,
    @Size(max = 20_000) String jobDescription,
    @Size(max = 20_000) String resumeText,
    @Size(max = 60) String interviewType,
    @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}") String language,
    @Size(min = 1, max = OpeningOrder.LONGEST_VERSION) String consentVersion) {

  private InterviewBrief toBrief() {
    return new InterviewBrief(
        jobTitle,
        Optional.ofNullable(company),
        Optional.ofNullable(jobDescription),
        Optional.ofNullable(resumeText),
        Optional.ofNullable(interviewType),
        Optional.ofNullable(language));
  }

  OpeningOrder toOrder(Caller caller, String key) {
    var consent = Optional.ofNullable(consentVersion);
    return new OpeningOrder(caller, toBrief(), consent, SessionState.CREATED, toKey(key));
  }

  private Optional<IdempotencyKey> toKey(String header) {
    return Optional.ofNullable(header)
        .map(
            key ->
                IdempotencyKey.of(
                    key,
                    "opening",
                    jobTitle,
                    company,
                    jobDescription,
                    resumeText,
                    interviewType,
                    language,
                    consentVersion));
  }

  /** Masked: it holds a person's resume. */
  @Override
  public String toString() {
    return "OpeningRequest[masked]";
  }
}
