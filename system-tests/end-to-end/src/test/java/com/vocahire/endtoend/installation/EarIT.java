package com.vocahire.endtoend.installation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.testkit.Rehearsal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The EAR that is deployed has no secret: no key in its configuration, none in any of our files.
 */
@Tag("core")
class EarIT {

  private static final Pattern NEEDS_A_SECRET =
      Pattern.compile(".*(key|secret|password|token|credential|salt)s?$");

  /** Private keys, and keys as providers write them; an example in a document has dots or words. */
  private static final Pattern SECRET =
      Pattern.compile(
          "BEGIN [A-Z ]*PRIVATE KEY|\\bsk-[\\w-]{20,}|\\bAKIA[A-Z0-9]{16}|eyJ[\\w-]{8,}\\.eyJ");

  @Test
  void configuresNoSecret() throws Exception {
    var configured = new Properties();
    for (var entry : files().entrySet()) {
      if (entry.getKey().endsWith("META-INF/microprofile-config.properties")) {
        configured.load(new ByteArrayInputStream(entry.getValue()));
      }
    }

    assertThat(configured).isNotEmpty();
    assertThat(configured.stringPropertyNames())
        .filteredOn(name -> NEEDS_A_SECRET.matcher(name).matches())
        .filteredOn(
            name -> !configured.getProperty(name).matches("\\d+|own")) // how long, and whose
        .isEmpty();
  }

  @Test
  void hasNothingThatLooksLikeASecret() throws Exception {
    var files = files();

    assertThat(files).hasSizeGreaterThan(100);
    assertThat(files.keySet())
        .filteredOn(name -> SECRET.matcher(new String(files.get(name), ISO_8859_1)).find())
        .isEmpty();
  }

  @Test
  void aSecretWouldBeSeen() {
    assertThat("vocahire.provider.key").matches(NEEDS_A_SECRET);
    assertThat("vocahire.ice.coturn.secret").matches(NEEDS_A_SECRET);
    assertThat("-----BEGIN RSA PRIVATE KEY-----").containsPattern(SECRET);
    assertThat("key=sk-proj-abcdefghijklmnopqrst").containsPattern(SECRET);
  }

  /** Every file of our own archives by its path; libraries are others'. */
  private static Map<String, byte[]> files() throws IOException {
    var ear = Rehearsal.top().resolve("ear/target/vocahire.ear");
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (var in = Files.newInputStream(ear)) {
      collect("", in, files);
    }
    return files;
  }

  private static void collect(String where, InputStream archive, Map<String, byte[]> files) {
    try {
      var zip = new ZipInputStream(archive);
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = where + entry.getName();
        byte[] content = zip.readAllBytes();
        if (name.matches(".*\\.(war|jar)") && isOurs(name)) {
          collect(name + "!", new ByteArrayInputStream(content), files);
        } else if (!name.matches(".*\\.(jar|class)")) {
          files.put(name, content);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isOurs(String archive) {
    return archive.matches("[^!]*?(lib/)?[\\w-]*(module|webapp|web|vocahire)[\\w-]*\\.(jar|war)");
  }
}
