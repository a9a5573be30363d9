package com.vocahire.webapp.assets;

import static com.vocahire.webapp.assets.ContentCoding.BROTLI;
import static com.vocahire.webapp.assets.ContentCoding.GZIP;
import static com.vocahire.webapp.assets.ContentCoding.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

  @Test
  void theAddressIsTheSameAsLongAsEveryFileIs() throws IOException {
    var one = read(archive("a"));

    assertThat(one.getBase()).matches("assets/[0-9a-f]{16}");
    assertThat(read(archive("a")).getBase()).isEqualTo(one.getBase());
    assertThat(read(archive("b")).getBase()).isNotEqualTo(one.getBase());
    assertThat(read(archive("a").with("/css/x.css", "")).getBase()).isNotEqualTo(one.getBase());
  }

  @Test
  void anAddressSaysHowLongItsFileStaysTheSame() throws IOException {
    var assets = read(archive("a"));

    assertThat(lifetime(assets, "/" + assets.getBase() + "/js/net/api.js"))
        .isEqualTo(Lifetime.IMMUTABLE);
    assertThat(lifetime(assets, "/js/net/api.js")).isEqualTo(Lifetime.REVALIDATED);
    assertThat(lifetime(assets, "/favicon.svg")).isEqualTo(Lifetime.REVALIDATED);
    assertThat(lifetime(assets, "/assets/0123456789abcdef/js/net/api.js")).isEqualTo(Lifetime.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/js",
        "/js/",
        "/js/net",
        "/js/other.js",
        "/assets/",
        "/assets/x",
        "/assets/x/",
        "/assets/x/WEB-INF/web.xml",
        "/assets/x/js/../WEB-INF/web.xml",
        "/assets/x/assets/x/js/net/api.js",
        "/interview.xhtml"
      })
  void nothingElseIsFound(String address) throws IOException {
    assertThat(read(archive("a")).at(address)).isEmpty();
  }

  @Test
  void aFileHasTheFormsThatTheBuildHasMadeOfThisContent() throws IOException {
    var archive =
        archive("a").compressed("a", BROTLI, "!").compressed("former", GZIP, "?").context();

    var asset = new ReadingAssets(archive).all().get("/js/net/api.js");

    assertThat(asset.forms()).containsOnlyKeys(IDENTITY, BROTLI);
    assertThat(asset.tag(BROTLI)).isNotEqualTo(asset.tag(IDENTITY));
  }

  @Test
  void aScriptsImportsAreThoseOfTheBuild() throws IOException {
    var assets =
        read(archive("a").with("/WEB-INF/imports.properties", "js/x.js=js/a.js js/b.js\njs/y.js="));

    assertThat(assets.importsOf("js/x.js")).containsExactly("js/a.js", "js/b.js");
    assertThat(assets.importsOf("js/y.js")).isEmpty();
    assertThat(assets.importsOf("js/z.js")).isEmpty();
    assertThat(read(archive("a")).importsOf("js/x.js")).isEmpty();
  }

  private static Archive archive(String content) {
    return new Archive()
        .with("/js/net/api.js", content)
        .with("/favicon.svg", "<svg/>")
        .with("/WEB-INF/web.xml", "<web-app/>");
  }

  private static Assets read(Archive archive) throws IOException {
    var assets = new Assets();
    assets.read(archive.context());
    return assets;
  }

  private static Lifetime lifetime(Assets assets, String address) {
    return assets.at(address).orElseThrow().lifetime();
  }
}
