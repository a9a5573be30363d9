package com.vocahire.signaling.exchange.boundary;

import com.vocahire.session.Caller;
import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionState;
import com.vocahire.session.input.ForeignText.Verbatim;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Both forms of an exchange: of a session that exists ({@code sessionId}, {@code token}) or with
 * its opening ({@code jobTitle} and what belongs to it).
 */
public record ExchangeRequest(
    String sessionId,
    @Verbatim @NotBlank(groups = Existing.class) @Size(max = 4_000) String token,
    @Verbatim @NotNull String sdp,
    @Size(max = 100) String model,
    @NotBlank(groups = Opening.class) @Size(max = 120) String jobTitle,
    @Size(max = 200) String company,
    @Size(max = 20_000) String jobDescription,
    @Size(max = 20_000) String resumeText,
    @Size(max = 60) String interviewType,
    @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}") String language,
    @Size(min = 1, max = OpeningOrder.LONGEST_VERSION) String consentVersion) {

  /** Checked when a session is named. */
  public interface Existing {}

  /** Checked when none is. */
  public interface Opening {}

  boolean opens() {
    return sessionId == null;
  }

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
    return new OpeningOrder(caller, toBrief(), consent, SessionState.EXCHANGING, toKey(key));
  }

  private Optional<IdempotencyKey> toKey(String header) {
    return Optional.ofNullable(header)
        .map(
            key ->
                IdempotencyKey.of(
                    key,
                    "exchange",
                    sdp,
                    model,
                    jobTitle,
                    company,
                    jobDescription,
                    resumeText,
                    interviewType,
                    language,
                    consentVersion));
  }

  /** Masked: it holds a token, an offer and a person's resume. */
  @Override
  public String toString() {
    return "ExchangeRequest[masked]";
  }
}
