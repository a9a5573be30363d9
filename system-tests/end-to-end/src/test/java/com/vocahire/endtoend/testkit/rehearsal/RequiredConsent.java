package com.vocahire.endtoend.testkit.rehearsal;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.testkit.Endpoints;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A company that opens no interview without consent to its current text. */
public final class RequiredConsent {

  static final String VERSION = "2026-11";
  private static final String PRIVACY = "https://company.example/privacy?for=candidates&lang=en";

  private RequiredConsent() {}

  /** With the variables that it sets. */
  static Map<String, String> with(Map<String, String> others) {
    var variables = new HashMap<>(others);
    variables.put("VOCAHIRE_CONSENT_REQUIRED", "true");
    variables.put("VOCAHIRE_CONSENT_VERSION", VERSION);
    variables.put("VOCAHIRE_CONSENT_PRIVACY_URL", PRIVACY);
    return variables;
  }

  /** Neither form opens without it, and nothing is left that hinders one with it. */
  public static void assertNoInterviewOpensWithoutIt(Endpoints endpoints) {
    try (var ada = Caller.newcomer(endpoints)) {
      assertProblem(ada.openAndExchange(), 422, "invalid_request");
      assertProblem(opening(ada, Map.of("jobTitle", "Cook")), 422, "invalid_request");
      assertProblem(opening(ada, agreedTo("2025-01")), 422, "invalid_request");
      assertThat(opening(ada, agreedTo(VERSION)).getStatus()).isEqualTo(201);
    }
  }

  private static Map<String, String> agreedTo(String version) {
    return Map.of("jobTitle", "Cook", "consentVersion", version);
  }

  private static Response opening(Caller caller, Map<String, String> request) {
    return caller.post("realtime-session", request);
  }

  /** What the page links and what its interview has kept. */
  public static void assertAsked(Page page, InterviewRecord record, UUID interview)
      throws SQLException {
    var kept = record.value("select consent_version from interview where id = ?", interview);
    assertThat(page.getByTestId("privacy").getAttribute("href")).isEqualTo(PRIVACY);
    assertThat(kept).isEqualTo(VERSION);
  }
}
