package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.invitation.control.CandidateCsv;
import com.vocahire.hiring.invitation.entity.CandidateList;
import com.vocahire.hiring.invitation.entity.InvitedCandidate;
import com.vocahire.session.input.ForeignText.Verbatim;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Candidates to invite, as a recruiter sends them: one by one, or as the text of a CSV file.
 *
 * @param csv verbatim, because its lines are numbered as the recruiter sees them
 */
public record InvitationsRequest(
    @Size(min = 1, max = InvitedCandidate.MOST) List<@Valid CandidateRequest> candidates,
    @Verbatim @Size(min = 1, max = LONGEST_CSV) String csv) {

  /** UTF-16 units: 500 lines of 200. */
  private static final int LONGEST_CSV = 100_000;

  /**
   * Reads the candidates.
   *
   * @throws HiringFailure invalid field, unless there is one of the two
   */
  CandidateList toList() {
    if ((candidates == null) == (csv == null)) {
      throw HiringFailure.invalidField("candidates", "must be there, or csv, but not both");
    }
    return csv == null
        ? CandidateList.of(candidates.stream().map(CandidateRequest::toCandidate).toList())
        : CandidateCsv.read(csv);
  }

  /** Masked: it names people. */
  @Override
  public String toString() {
    return "InvitationsRequest[masked]";
  }
}
