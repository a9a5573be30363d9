package com.vocahire.webapp.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.InterviewFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCatalogTest {

  @ParameterizedTest
  @CsvSource({
    "INVALID_REQUEST, 422, invalid_request",
    "INVALID_SDP, 422, invalid_sdp",
    "SESSION_NOT_FOUND, 404, session_not_found",
    "REPORT_NOT_FOUND, 404, report_not_found",
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
  @CsvSource({
    "400, malformed_request",
    "401, unauthenticated",
    "403, forbidden",
    "404, not_found",
    "405, method_not_allowed",
    "406, not_acceptable",
    "408, request_timeout",
    "411, request_refused",
    "413, too_large",
    "414, uri_too_long",
    "415, unsupported_media_type",
    "417, request_refused",
    "429, too_many_requests",
    "431, headers_too_large",
    "500, internal_error",
    "501, not_served",
    "503, unavailable",
    "505, not_served"
  })
  void aRejectionKeepsItsStatusAndIsNamedTruthfully(int status, String code) {
    assertThat(ProblemCatalog.ofStatus(status).status()).isEqualTo(status);
    assertThat(ProblemCatalog.ofStatus(status).code()).isEqualTo(code);
  }

  @Test
  void everyStatusOfAFailureIsKept() {
    for (int status = 400; status < 600; status++) {
      assertThat(ProblemCatalog.ofStatus(status).status()).isEqualTo(status);
    }
    assertThat(ProblemCatalog.ofStatus(200)).isEqualTo(ProblemCatalog.INTERNAL_ERROR);
  }
}
