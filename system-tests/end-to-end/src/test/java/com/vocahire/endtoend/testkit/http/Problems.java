package com.vocahire.endtoend.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;

/** What every failure looks like: RFC 9457, with our code and the request's id. */
public final class Problems {

  private Problems() {}

  public static void assertProblem(Response answer, int status, String code) {
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getMediaType()).hasToString("application/problem+json");
    var problem = answer.readEntity(JsonObject.class);
    assertThat(problem.getString("code")).isEqualTo(code);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(answer.getHeaderString("X-Request-Id")).isEqualTo(problem.getString("requestId"));
  }
}
