package com.vocahire.webapp.edge.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableHeadersTest {

  private final AtomicReference<HttpServletRequest> passedOn = new AtomicReference<>();
  private final AtomicInteger refused = new AtomicInteger();

  @Test
  void aReadableRequestIsPassedOnAsItIs() throws Exception {
    var sent = request("/interview.xhtml", Map.of("Accept", List.of("*/*")));

    filter(sent);

    assertThat(passedOn.get()).isSameAs(sent);
  }

  @Test
  void aHeaderThatSaysNothingReadableIsNotThere() throws Exception {
    filter(request("/", Map.of("Accept", List.of("foo", ";;;"), "X-Other", List.of("x"))));

    assertThat(passedOn.get().getHeader("accept")).isNull();
    assertThat(passedOn.get().getHeaders("ACCEPT").hasMoreElements()).isFalse();
    assertThat(Collections.list(passedOn.get().getHeaderNames())).containsExactly("X-Other");
    assertThat(passedOn.get().getHeader("X-Other")).isEqualTo("x");
  }

  @Test
  void languagesAreThoseThatCanBeRead() throws Exception {
    filter(
        request("/", Map.of("Accept-Language", List.of("en;q=x, es;q=0.2", "de-CH;q=0.4,fr;q=0"))));

    assertThat(passedOn.get().getHeader("Accept-Language"))
        .isEqualTo("es;q=0.2,de-CH;q=0.4,fr;q=0");
    assertThat(Collections.list(passedOn.get().getLocales()))
        .containsExactly(Locale.forLanguageTag("de-CH"), Locale.forLanguageTag("es"));
  }

  @Test
  void withoutAnyTheServersOwnLanguageCounts() throws Exception {
    filter(request("/", Map.of("Accept-Language", List.of("*;q=2"))));

    assertThat(passedOn.get().getLocale()).isEqualTo(Locale.getDefault());
    assertThat(passedOn.get().getHeader("Accept-Language")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%", "/%zz", "/a%2", "/%ff", "/%c3%28", "/%ed%a0%80"})
  void aPathThatCannotBeReadIsRefused(String path) throws Exception {
    filter(request(path, Map.of()));

    assertThat(refused).hasValue(400);
    assertThat(passedOn.get()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/%20", "/%C3%A9", "/%00", "/a;b=c", "/%F0%9F%98%80"})
  void anyOtherIsPassedOn(String path) throws Exception {
    filter(request(path, Map.of()));

    assertThat(passedOn.get()).isNotNull();
  }

  @Test
  void aContentTypeThatIsNoneIsRefused() throws Exception {
    filter(request("/", Map.of("Content-Type", List.of("nonsense"))));

    assertThat(refused).hasValue(400);
  }

  private void filter(HttpServletRequest request) throws Exception {
    var response =
        fake(
            HttpServletResponse.class,
            (self, method, values) -> {
              refused.set((Integer) values[0]);
              return null;
            });
    new ReadableHeaders()
        .doFilter(request, response, (asked, any) -> passedOn.set((HttpServletRequest) asked));
  }

  private static HttpServletRequest request(String path, Map<String, List<String>> headers) {
    return fake(
        HttpServletRequest.class,
        (self, method, values) ->
            switch (method.getName()) {
              case "getRequestURI" -> path;
              case "getContentType" ->
                  headers.getOrDefault("Content-Type", List.of()).stream().findFirst().orElse(null);
              case "getHeaderNames" -> Collections.enumeration(headers.keySet());
              case "getHeader" ->
                  headers.getOrDefault((String) values[0], List.of()).stream()
                      .findFirst()
                      .orElse(null);
              case "getHeaders" ->
                  Collections.enumeration(headers.getOrDefault((String) values[0], List.of()));
              default -> null;
            });
  }

  private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
  }
}
