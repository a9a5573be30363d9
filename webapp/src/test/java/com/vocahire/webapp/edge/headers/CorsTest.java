package com.vocahire.webapp.edge.headers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CorsTest {

  private static final String ORIGIN = "https://jobs.example";

  private final Map<String, String> answered = new TreeMap<>();
  private final AtomicInteger passedOn = new AtomicInteger();

  @Test
  void withoutConfigurationNothingIsSaidAndNothingAnswered() throws Exception {
    ask(Set.of());

    assertThat(answered).isEmpty();
    assertThat(passedOn).hasValue(1);
  }

  @Test
  void withConfigurationThePreflightIsAnsweredHere() throws Exception {
    ask(Set.of(ORIGIN));

    assertThat(answered).containsEntry("Access-Control-Allow-Origin", ORIGIN);
    assertThat(passedOn).hasValue(0);
  }

  private void ask(Set<String> origins) throws Exception {
    var cors = new Cors();
    cors.allow(origins);
    var sent = Map.of("Origin", ORIGIN, "Access-Control-Request-Method", "PUT");
    var request =
        fake(
            HttpServletRequest.class,
            (self, method, values) ->
                method.getName().equals("getMethod") ? "OPTIONS" : sent.get(values[0]));
    var response =
        fake(
            HttpServletResponse.class,
            (self, method, values) ->
                method.getName().equals("setHeader")
                    ? answered.put((String) values[0], (String) values[1])
                    : null);
    FilterChain chain = (asked, answer) -> passedOn.incrementAndGet();

    cors.doFilter(request, response, chain);
  }

  private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
  }
}
