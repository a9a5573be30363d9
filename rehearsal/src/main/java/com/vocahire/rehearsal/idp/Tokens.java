package com.vocahire.rehearsal.idp;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;

/** An answer of the token endpoint. */
final class Tokens {

  private Tokens() {}

  /**
   * A refresh token would outlive the session at the provider. It was not requested: that takes the
   * scope {@code offline_access} (OpenID Connect Core, section 11), which is not offered here.
   */
  static OAuth2HttpResponse withoutRefresh(OAuth2HttpResponse answer) {
    if (answer.getStatus() != 200) {
      return answer;
    }
    try {
      var tokens = JSONObjectUtils.parse(answer.getBody());
      tokens.remove("refresh_token");
      String body = JSONObjectUtils.toJSONString(tokens);
      return new OAuth2HttpResponse(answer.getHeaders(), answer.getStatus(), body, null);
    } catch (ParseException notJson) {
      return answer;
    }
  }
}
