package com.vocahire.webapp.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.hiring.HiringFailure;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiringProblemsTest {

  @ParameterizedTest
  @CsvSource({
    "INVALID_REQUEST, 422, invalid_request",
    "POSITION_NOT_FOUND, 404, position_not_found",
    "POSITION_ARCHIVED, 409, position_archived",
    "PLAN_NOT_FOUND, 404, plan_not_found",
    "INVITATION_NOT_FOUND, 404, invitation_not_found",
    "INVITATION_OVER, 409, invitation_over",
    "INVITATIONS_USED_UP, 429, invitations_used_up",
    "TOO_MANY_TRIES, 429, too_many_tries",
    "KEYS_UNAVAILABLE, 503, keys_unavailable",
    "PRECONDITION_REQUIRED, 428, precondition_required",
    "PRECONDITION_FAILED, 412, precondition_failed"
  })
  void hasTheContractsStatusAndCode(HiringFailure.Kind kind, int status, String code) {
    assertThat(HiringProblems.of(kind).status()).isEqualTo(status);
    assertThat(HiringProblems.of(kind).code()).isEqualTo(code);
  }

  @Test
  void noTwoKindsShareACode() {
    assertThat(Arrays.stream(HiringFailure.Kind.values()).map(HiringProblems::of))
        .extracting(ProblemKind::code)
        .doesNotHaveDuplicates();
  }

  @Test
  void aBrokenRuleIsNamedByItsField() {
    var failure = HiringFailure.invalidField("sharedWith", "is the owner's");

    assertThat(HiringFailureMapper.problem(failure, "id").violations())
        .containsExactly(new Problem.Violation("sharedWith", "is the owner's"));
  }
}
