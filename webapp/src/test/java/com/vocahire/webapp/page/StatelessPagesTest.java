package com.vocahire.webapp.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.UnexpectedError;
import jakarta.enterprise.event.Event;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatelessPagesTest {

  private static final Map<String, String[]> SENT =
      Map.of(
          "lang", new String[] {"de"},
          "jakarta.faces.ViewState", new String[] {"1"},
          "jakarta.faces.RenderKitId", new String[] {"x"});

  private final List<String> answered = new ArrayList<>();
  private final List<Object> reported = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "FOO"})
  void aPageIsOnlyRead(String method) throws Exception {
    ask(method, "/interview.xhtml", (request, response) -> answered.add("shown"));

    assertThat(answered).containsExactly("Allow GET, HEAD", "405");
  }

  @Test
  void facesHasNoResourcesOfItsOwn() throws Exception {
    ask(
        "GET",
        "/jakarta.faces.resource/faces.js.xhtml",
        (request, response) -> answered.add("shown"));

    assertThat(answered).containsExactly("404");
  }

  @Test
  void facesReceivesTheLanguageOnly() throws Exception {
    ask(
        "GET",
        "/interview.xhtml",
        (asked, response) -> {
          var request = (HttpServletRequest) asked;
          assertThat(request.getParameter("lang")).isEqualTo("de");
          assertThat(request.getParameterMap()).containsOnlyKeys("lang");
          assertThat(Collections.list(request.getParameterNames())).containsExactly("lang");
          assertThat(request.getParameter("jakarta.faces.ViewState")).isNull();
          assertThat(request.getParameterValues("jakarta.faces.ViewState")).isNull();
          assertThat(request.getHeader("Faces-Request")).isNull();
          assertThat(request.getHeaders("faces-request").hasMoreElements()).isFalse();
          assertThat(request.getHeader("Accept")).isEqualTo("partial/ajax");
          answered.add("shown");
        });

    assertThat(answered).containsExactly("shown");
  }

  @Test
  void whatGoesWrongAllTheSameIsOurs() throws Exception {
    for (Exception broken :
        List.of(
            new ServletException(new IllegalStateException("x")), new IllegalStateException())) {
      ask("GET", "/interview.xhtml", throwing(broken));
    }

    assertThat(answered).containsExactly("500", "500");
    assertThat(reported)
        .hasSize(2)
        .allSatisfy(event -> assertThat(event).isInstanceOf(UnexpectedError.class));
  }

  @Test
  void aBrowserThatIsGoneIsNoFault() {
    assertThatThrownBy(() -> ask("GET", "/interview.xhtml", throwing(new IOException("gone"))))
        .isInstanceOf(IOException.class);
    assertThat(reported).isEmpty();
  }

  private static FilterChain throwing(Exception broken) {
    return (request, response) -> {
      if (broken instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (broken instanceof IOException gone) {
        throw gone;
      }
      throw (ServletException) broken;
    };
  }

  @SuppressWarnings("unchecked")
  private void ask(String verb, String path, FilterChain chain) throws Exception {
    var request =
        fake(
            HttpServletRequest.class,
            (self, method, values) ->
                switch (method.getName()) {
                  case "getMethod" -> verb;
                  case "getServletPath" -> path;
                  case "getParameter" -> SENT.get((String) values[0])[0];
                  case "getParameterValues" -> SENT.get((String) values[0]);
                  case "getHeader" -> "partial/ajax";
                  default -> null;
                });
    var response =
        fake(
            HttpServletResponse.class,
            (self, method, values) ->
                switch (method.getName()) {
                  case "setHeader" -> note(values[0] + " " + values[1]);
                  case "sendError" -> note(String.valueOf(values[0]));
                  case "isCommitted" -> false;
                  default -> null;
                });
    Event<UnexpectedError> event =
        fake(
            Event.class,
            (self, method, values) -> {
              reported.add(values[0]);
              return null;
            });
    var pages = new StatelessPages();
    pages.reportTo(event);
    pages.doFilter(request, response, chain);
  }

  private Object note(String answer) {
    answered.add(answer);
    return null;
  }

  private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
  }
}
