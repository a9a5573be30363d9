package com.vocahire.webapp.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.InterviewFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemCatalogTest {

  @ParameterizedTest
  @CsvSource({
    "INVALID_REQUEST, 422, invalid_request",
    "INVALID_SDP, 422, invalid_sdp",
    "SESSION_NOT_FOUND, 404, session_not_found",
    "TOKEN_MISMATCH, 403, token_mismatch",
    "ALREADY_EXCHANGED, 409, already_exchanged",
    "NOT_EXCHANGED, 409, not_exchanged",
    "RECONNECTIONS_USED_UP, 409, reconnections_used_up",
    "SESSION_ENDED, 409, session_ended",
    "SESSION_EXPIRED, 410, session_expired",
    "DATABASE_UNAVAILABLE, 503, database_unavailable",
    "PROVIDER_BUSY, 503, provider_busy",
    "PROVIDER_ERROR, 502, provider_error",
    "PROVIDER_TIMEOUT, 504, provider_timeout"
  })
  void hasTheContractsStatusAndCode(InterviewFailure.Kind kind, int status, String code) {
    assertThat(ProblemCatalog.of(kind).status()).isEqualTo(status);
    assertThat(ProblemCatalog.of(kind).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @EnumSource(InterviewFailure.Kind.class)
  void neverCallsANamedFailureInternal(InterviewFailure.Kind kind) {
    assertThat(ProblemCatalog.of(kind)).isNotEqualTo(ProblemCatalog.INTERNAL_ERROR);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415})
  void keepsTheStatusOfARejection(int status) {
    assertThat(ProblemCatalog.ofStatus(status).status()).isEqualTo(status);
  }

  @Test
  void anUnknownRejectionIsInternal() {
    assertThat(ProblemCatalog.ofStatus(418)).isEqualTo(ProblemCatalog.INTERNAL_ERROR);
  }
}
