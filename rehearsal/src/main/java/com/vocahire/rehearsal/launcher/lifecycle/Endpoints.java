package com.vocahire.rehearsal.launcher.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What others need to know about a running rehearsal, as {@code endpoints.json}. Holds no secret: a
 * provider's real key is left out, the emulator's opens nothing but the emulator.
 *
 * @param app the application, with a slash at the end; absent where no server was started
 * @param provider where the application asks, the base with {@code /v1}
 * @param providerKey the emulator's key; absent when the provider is not the emulator
 * @param issuer the OpenID issuer
 * @param jdbcUrl the application's database
 * @param dbUser its user, who needs no password on the embedded one
 * @param pid the rehearsal's process
 * @param server {@code wildfly} or {@code payara}; absent where none was started
 * @param testControl the emulator's test control API; absent without the emulator
 * @param machine where testers stop, freeze and kill database and server
 * @param mail the page that shows what mail arrived
 * @param administrationPort WildFly's management port, Payara's admin port
 * @param home the unpacked server
 * @param instance WildFly's base directory, Payara's domain
 * @param nodes each of several nodes behind {@code app}; absent where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Endpoints(
    String app,
    String provider,
    String providerKey,
    String issuer,
    String jdbcUrl,
    String dbUser,
    long pid,
    String server,
    String testControl,
    String machine,
    String mail,
    int administrationPort,
    String home,
    String instance,
    List<Node> nodes) {

  /**
   * One of several nodes.
   *
   * @param app past the proxy, with a slash at the end
   */
  public record Node(String app, int administrationPort, String instance) {}

  /**
   * The same where several nodes stand behind {@code app}: they have no port or folder in common.
   */
  public Endpoints with(List<Node> several) {
    return new Endpoints(
        app,
        provider,
        providerKey,
        issuer,
        jdbcUrl,
        dbUser,
        pid,
        server,
        testControl,
        machine,
        mail,
        0,
        home,
        null,
        several);
  }

  /** The same where no application server was started. */
  public Endpoints withoutServer() {
    return new Endpoints(
        null,
        provider,
        providerKey,
        issuer,
        jdbcUrl,
        dbUser,
        pid,
        null,
        testControl,
        machine,
        mail,
        0,
        null,
        null,
        null);
  }

  /** Written beside the rehearsal's files and as the latest one's; gone when closed. */
  public AutoCloseable publish(RunFolder folder) throws IOException {
    Path own = folder.root().resolve("endpoints.json");
    Path latest = folder.latest().resolve("endpoints.json");
    byte[] json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    write(own, json);
    write(latest, json);
    return () -> {
      Files.deleteIfExists(own);
      if (Files.exists(latest)
          && pid == new ObjectMapper().readTree(latest.toFile()).path("pid").asLong()) {
        Files.delete(latest);
      }
    };
  }

  private static void write(Path file, byte[] json) throws IOException {
    Path draft = file.resolveSibling("endpoints.json." + ProcessHandle.current().pid());
    Files.write(draft, json);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
