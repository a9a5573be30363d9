package com.vocahire.endtoend.api.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.RawRequests;
import com.vocahire.endtoend.testkit.http.RawRequests.Answer;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each server sends scripts, styles, icons and pages: compressed, and kept as they may be. */
@Tag("core")
@OnRehearsal(SharedProfile.class)
class AssetsIT {

  private static final String SCRIPT = "/js/interview/boundary/interview-page.js";
  private static final Pattern BASE = Pattern.compile("\"(assets/[0-9a-f]{16})/");

  private final RawRequests requests;

  AssetsIT(Endpoints endpoints) {
    requests = new RawRequests(endpoints, "127.0.0.1");
  }

  @Test
  void aPagesFilesHaveAddressesThatNeverChange() {
    var script = requests.get(address(), "Accept-Encoding: br");

    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(script.header("Content-Encoding")).isEqualTo("br");
    assertThat(script.header("Content-Type")).startsWith("text/javascript");
    assertThat(script.body().length()).isLessThan(plain(SCRIPT).length() / 3);
  }

  @Test
  void theSameFileAtItsPlainAddressIsRevalidated() {
    var script = requests.get(SCRIPT, "Accept-Encoding: gzip");
    var again =
        requests.get(SCRIPT, "Accept-Encoding: gzip", "If-None-Match: W/" + script.header("ETag"));

    assertThat(script.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(script.headers()).doesNotContainKey("last-modified");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(script.header("ETag"));
    assertThat(again.header("Vary")).contains("Accept-Encoding");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "br, gzip                  | br",
        "gzip, deflate             | gzip",
        "br;q=0.1, gzip;q=0.2      | gzip",
        "*;q=0.5, br;q=0           | gzip",
        "identity, br;q=0.5        |",
        "deflate                   |",
        "br;q=0, gzip;q=0          |",
        "gzip;q=nonsense           |",
        "''                        |"
      })
  void aFileIsCompressedAsItsRequestAccepts(String accepts, String coding) {
    var script = requests.get(SCRIPT, "Accept-Encoding: " + accepts);

    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Content-Encoding")).isEqualTo(coding);
    assertThat(script.header("Vary")).contains("Accept-Encoding");
    assertThat(script.header("Content-Length")).isEqualTo(String.valueOf(script.body().length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {SCRIPT, "/css/pages/interview.css", "/favicon.svg", "/"})
  void whatIsCompressedUnpacksToWhatIsNot(String path) throws IOException {
    assertThat(unpacked(requests.get(path, "Accept-Encoding: gzip"))).isEqualTo(plain(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {SCRIPT, "/"})
  void headHasTheHeadersOfGet(String path) {
    var get = requests.get(path, "Accept-Encoding: gzip");
    var head = requests.send("HEAD", path, "", "Accept-Encoding: gzip");

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (var name : new String[] {"ETag", "Content-Encoding", "Content-Length", "Cache-Control"}) {
      assertThat(head.header(name)).as(name).isEqualTo(get.header(name)).isNotNull();
    }
  }

  @Test
  void aRangeGetsTheWhole() {
    var script = requests.get(SCRIPT, "Range: bytes=0-9", "Accept-Encoding: identity");

    assertThat(script.status()).isEqualTo(200);
    assertThat(script.body()).isEqualTo(plain(SCRIPT));
    assertThat(script.headers()).doesNotContainKey("content-range");
  }

  @Test
  void anotherBuildsAddressHasThisBuildsFileAndIsNotKept() {
    var script = requests.get("/assets/0123456789abcdef" + SCRIPT);

    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/js/no-such-module.js",
        "/assets/x/js/no-such-module.js",
        "/assets/x/WEB-INF/web.xml",
        "/assets/x/js/%2e%2e/WEB-INF/web.xml",
        "/assets/x/js/..%2fWEB-INF/web.xml",
        "/assets/"
      })
  void whatIsNoFileIsNotThereAndNotKept(String path) {
    var answer = requests.get(path);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("web-app");
    assertThat(answer.headers()).doesNotContainKey("etag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/interview.xhtml", "/record.xhtml?id=1", "/operations.xhtml"})
  void aPageIsRevalidatedInEachLanguage(String path) {
    var german = requests.get(path, "Accept-Language: de");
    var tag = german.header("ETag");

    assertThat(german.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(german.header("Vary")).contains("Accept-Language", "Accept-Encoding");
    var again = requests.get(path, "Accept-Language: de", "If-None-Match: " + tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("Content-Security-Policy"))
        .isEqualTo(german.header("Content-Security-Policy"));
    assertThat(requests.get(path, "Accept-Language: es", "If-None-Match: " + tag).status())
        .isEqualTo(200);
  }

  /** A file of this build, at the address that the page has for it. */
  private String address() {
    var base = BASE.matcher(requests.get("/").body());
    assertThat(base.find()).isTrue();
    return "/" + base.group(1) + SCRIPT;
  }

  private String plain(String path) {
    return requests.get(path).body();
  }

  private static String unpacked(Answer answer) throws IOException {
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    var packed = new ByteArrayInputStream(answer.body().getBytes(ISO_8859_1));
    try (var in = new GZIPInputStream(packed)) {
      return new String(in.readAllBytes(), ISO_8859_1);
    }
  }
}
