package com.vocahire.webapp.edge.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  private static final String PROXY = "10.0.0.2";
  private static final String CLIENT = "203.0.113.9";

  private static TrustedProxies speaking(ForwardedBy headers) {
    return new TrustedProxies(
        Stream.of("10.0.0.0/8", "fd00::/8").map(Network::of).flatMap(Optional::stream).toList(),
        headers);
  }

  private static Optional<String> seen(ForwardedBy by, String peer, Map<String, String> headers) {
    return speaking(by)
        .forwarded(peer, name -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of())
        .map(TrustedProxiesTest::written);
  }

  private static String written(Hop hop) {
    return hop.scheme().orElse("?")
        + "://"
        + hop.host().orElse("?")
        + " for "
        + hop.client().map(client -> client.getHostAddress()).orElse("?");
  }

  private static Map<String, String> xForwarded(String client, String scheme, String host) {
    return Map.of("X-Forwarded-For", client, "X-Forwarded-Proto", scheme, "X-Forwarded-Host", host);
  }

  @Test
  void onlyATrustedProxyIsTrusted() {
    var headers = xForwarded(CLIENT, "https", "jobs.example");

    assertThat(seen(ForwardedBy.X_FORWARDED, CLIENT, headers)).isEmpty();
    assertThat(seen(ForwardedBy.X_FORWARDED, "11.0.0.1", headers)).isEmpty();
    assertThat(seen(ForwardedBy.X_FORWARDED, PROXY, headers))
        .contains("https://jobs.example for " + CLIENT);
  }

  @Test
  void withoutConfiguredProxiesNoPeerIsTrusted() {
    var none = new TrustedProxies(List.of(), ForwardedBy.X_FORWARDED);

    assertThat(none.forwarded("127.0.0.1", name -> List.of("https"))).isEmpty();
  }

  @Test
  void theClientIsThePeerOfTheFarthestTrustedProxy() {
    var chain = xForwarded("198.51.100.1, " + CLIENT + ", 10.0.0.7", "https", "jobs.example");

    assertThat(seen(ForwardedBy.X_FORWARDED, PROXY, chain))
        .contains("https://jobs.example for " + CLIENT);
  }

  @Test
  void valuesThatAClientSentBeforeTheProxysAreIgnored() {
    var forged = xForwarded("1.1.1.1," + CLIENT, "https, http", "evil.example, jobs.example");

    assertThat(seen(ForwardedBy.X_FORWARDED, PROXY, forged))
        .contains("http://jobs.example for " + CLIENT);
  }

  @Test
  void theOtherKindOfHeaderIsNotRead() {
    var mixed =
        Map.of(
            "Forwarded", "for=1.1.1.1;proto=https;host=evil.example", "X-Forwarded-Proto", "http");

    assertThat(seen(ForwardedBy.X_FORWARDED, PROXY, mixed)).contains("http://? for ?");
    assertThat(seen(ForwardedBy.RFC7239, PROXY, xForwarded(CLIENT, "https", "evil.example")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for=203.0.113.9;proto=https;host=jobs.example",
        "For=\"203.0.113.9:4711\" ; Proto=HTTPS;by=10.0.0.2;host=\"jobs.example\"",
        "for=1.1.1.1;proto=http, for=203.0.113.9;host=jobs.example;proto=https",
        "for=203.0.113.9;proto=https;host=jobs.example, for=10.0.0.7;proto=http;host=inner"
      })
  void readsTheStandardsHeader(String header) {
    assertThat(seen(ForwardedBy.RFC7239, PROXY, Map.of("Forwarded", header)))
        .contains("https://jobs.example for " + CLIENT);
  }

  @Test
  void readsAnAddressOfVersion6() {
    var header = Map.of("Forwarded", "for=\"[2001:db8::17]:4711\";proto=https;host=\"[::1]:8443\"");

    assertThat(seen(ForwardedBy.RFC7239, "fd00::2", header))
        .contains("https://[::1]:8443 for 2001:db8:0:0:0:0:0:17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proto", "proto=https;;", "=", "for=\"unended", "proto=https, ,", "a b=c"})
  void anInvalidHeaderIsIgnored(String header) {
    assertThat(seen(ForwardedBy.RFC7239, PROXY, Map.of("Forwarded", header))).isEmpty();
  }

  @Test
  void invalidValuesAreIgnored() {
    var odd = xForwarded("unknown", "javascript", "jobs.example/\r\nSet-Cookie: a");

    assertThat(seen(ForwardedBy.X_FORWARDED, PROXY, odd)).contains("?://? for ?");
  }
}
