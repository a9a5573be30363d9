package com.vocahire.rehearsal.launcher.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {
  @TempDir Path top;
  private RunFolder wildfly;
  private RunFolder payara;

  @BeforeEach
  void makeFolders() throws Exception {
    wildfly = new RunFolder(top, ServerKind.WILDFLY, 8080);
    payara = new RunFolder(top, ServerKind.PAYARA, 8081);
    Files.createDirectories(wildfly.root());
    Files.createDirectories(payara.root());
  }

  @Test
  void writesWhatTestersNeedAndLeavesOutWhatIsNotThere() throws Exception {
    endpoints(11).publish(wildfly);

    JsonNode json = read(top.resolve(".run/endpoints.json"));
    assertThat(json.fieldNames())
        .toIterable()
        .contains("app", "provider", "issuer", "jdbcUrl", "dbUser", "pid", "server")
        .doesNotContain("providerKey", "testControl");
    assertThat(json).isEqualTo(read(top.resolve(".run/wildfly-8080/endpoints.json")));
  }

  @Test
  void takesAwayOnlyItsOwn() throws Exception {
    AutoCloseable first = endpoints(11).publish(wildfly);
    AutoCloseable latest = endpoints(12).publish(payara);

    first.close();
    assertThat(top.resolve(".run/wildfly-8080/endpoints.json")).doesNotExist();
    assertThat(read(top.resolve(".run/endpoints.json")).path("pid").asInt()).isEqualTo(12);

    latest.close();
    assertThat(top.resolve(".run/endpoints.json")).doesNotExist();
  }

  private static Endpoints endpoints(long pid) {
    return new Endpoints(
        "http://localhost:8080/",
        "https://provider.test/v1",
        null,
        "http://localhost:20800/vocahire",
        "jdbc:postgresql://127.0.0.1:20802/vocahire",
        "vocahire",
        pid,
        "wildfly",
        null,
        "http://127.0.0.1:20805/machine",
        "http://127.0.0.1:20808/mail",
        20803,
        "home",
        "instance",
        null);
  }

  private static JsonNode read(Path file) throws Exception {
    return new ObjectMapper().readTree(file.toFile());
  }
}
