package com.vocahire.rehearsal.idp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/**
 * What the mock server lacks of a real provider: a user who signed in keeps a session until signing
 * out, so that {@code prompt=none} is answered without a page (OpenID Connect Core, section
 * 3.1.2.1).
 */
final class SingleSignOn implements Route {
  private static final String AUTHORIZE = "/authorize";
  private static final String END = "/endsession";

  private final Route issuer;
  private final Logins logins = new Logins();

  SingleSignOn(OAuth2Config config) {
    issuer = new OAuth2HttpRequestHandler(config).getAuthorizationServer();
  }

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return issuer.match(request);
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    String path = request.getUrl().encodedPath();
    if (path.endsWith(AUTHORIZE) && request.getMethod().equals("GET")) {
      return authorize(request);
    }
    if (path.endsWith(AUTHORIZE) && request.getMethod().equals("POST")) {
      return signIn(request);
    }
    if (path.endsWith(END)) {
      logins.remove(cookie(request));
    }
    return path.endsWith("/token")
        ? Tokens.withoutRefresh(issuer.invoke(request))
        : issuer.invoke(request);
  }

  private OAuth2HttpResponse authorize(OAuth2HttpRequest request) {
    String prompt = request.getUrl().queryParameter("prompt");
    Optional<Login> known = "login".equals(prompt) ? Optional.empty() : logins.of(cookie(request));
    if (known.isPresent()) {
      return issuer.invoke(asPosted(request, known.get()));
    }
    return "none".equals(prompt) ? loginRequired(request) : issuer.invoke(request);
  }

  private OAuth2HttpResponse signIn(OAuth2HttpRequest request) {
    var login = Login.of(request.getFormParameters());
    var answer = issuer.invoke(asPosted(request, login));
    String cookie = Logins.COOKIE + "=" + logins.remember(login) + "; Path=/; HttpOnly";
    return with(answer, answer.getHeaders().newBuilder().add("Set-Cookie", cookie).build());
  }

  private static OAuth2HttpRequest asPosted(OAuth2HttpRequest request, Login login) {
    var headers =
        request
            .getHeaders()
            .newBuilder()
            .set("Content-Type", "application/x-www-form-urlencoded")
            .build();
    return new OAuth2HttpRequest(headers, "POST", request.getOriginalUrl(), login.form());
  }

  private static OAuth2HttpResponse loginRequired(OAuth2HttpRequest request) {
    var url = request.getUrl();
    String state = URLEncoder.encode(url.queryParameter("state"), StandardCharsets.UTF_8);
    String back = url.queryParameter("redirect_uri") + "?error=login_required&state=" + state;
    return new OAuth2HttpResponse(Headers.of("Location", back), 302, "", null);
  }

  private static OAuth2HttpResponse with(OAuth2HttpResponse answer, Headers headers) {
    return new OAuth2HttpResponse(
        headers, answer.getStatus(), answer.getBody(), answer.getBytesBody());
  }

  private static String cookie(OAuth2HttpRequest request) {
    return request.getCookies().getOrDefault(Logins.COOKIE, "");
  }
}
