package com.vocahire.signaling.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The client credentials grant (RFC 6749, section 4.4) at a tenant's token endpoint.
 *
 * @param endpoint the tenant's, version 2
 * @param scope ends with {@code /.default}: all that the application was granted
 */
public record EntraClient(
    URI endpoint, String clientId, String scope, EntraClientAuthentication proof) {

  public HttpRequest request(Duration budget) {
    var fields = new TreeMap<>(proof.fields());
    fields.put("grant_type", "client_credentials");
    fields.put("client_id", clientId);
    fields.put("scope", scope);
    var form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(endpoint)
        .timeout(budget)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofString(form))
        .build();
  }
}
