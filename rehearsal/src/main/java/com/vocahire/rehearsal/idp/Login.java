package com.vocahire.rehearsal.idp;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;

/**
 * The fields of the log-in form.
 *
 * @param seconds how long each token lives; empty for the issuer's usual time
 */
record Login(String name, String claims, Optional<Long> seconds) {

  static Login of(OAuth2HttpRequest.Parameters form) {
    var life = Optional.ofNullable(form.get("life")).filter(text -> text.matches("\\d{1,6}"));
    return new Login(form.get("username"), form.get("claims"), life.map(Long::valueOf));
  }

  /** As the page would post it now: the tokens' end counts from here. */
  String form() {
    String form = "username=" + encoded(name == null ? "" : name);
    return claims == null ? form : form + "&claims=" + encoded(ending());
  }

  private String ending() {
    if (seconds.isEmpty()) {
      return claims;
    }
    try {
      Map<String, Object> all = JSONObjectUtils.parse(claims);
      all.put("exp", Instant.now().getEpochSecond() + seconds.get());
      return JSONObjectUtils.toJSONString(all);
    } catch (ParseException notJson) {
      return claims;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
