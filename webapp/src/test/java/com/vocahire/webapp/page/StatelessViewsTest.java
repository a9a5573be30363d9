package com.vocahire.webapp.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page has a view state, so none can be forged, and none needs a session. */
class StatelessViewsTest {

  private static final Pattern TRANSIENT = Pattern.compile("<f:view transient=\"true\"");
  private static final Pattern STATEFUL =
      Pattern.compile(
          "<h:form|<h:command|<f:ajax|<f:viewState|sessionScope|jakarta.faces.ViewState");

  @Test
  void everyPageIsTransientAndPostsNothingBack() throws IOException {
    var pages = pages();

    assertThat(pages).isNotEmpty();
    assertThat(pages).allSatisfy(page -> assertThat(keepsState(page)).isFalse());
  }

  @Test
  void aPageWithStateWouldBeSeen() {
    assertThat(keepsState("<f:view><p/></f:view>")).isTrue();
    assertThat(keepsState("<f:view transient=\"true\"><h:form/></f:view>")).isTrue();
    assertThat(keepsState("<ui:composition><h:form/></ui:composition>")).isTrue();
  }

  /** A fragment is part of a page that has said so. */
  private static boolean keepsState(String page) {
    boolean fragment = page.contains("<ui:composition") && !page.contains("<html");
    return (!fragment && !TRANSIENT.matcher(page).find()) || STATEFUL.matcher(page).find();
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(StatelessViewsTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
