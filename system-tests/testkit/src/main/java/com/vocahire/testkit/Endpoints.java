package com.vocahire.testkit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A rehearsal writes this of itself into {@code endpoints.json}.
 *
 * @param app the application, with a slash at the end
 * @param testControl the emulated provider's test control API
 * @param machine where database and server are stopped, frozen and killed
 * @param mail the page of its mail server; its JSON is at the same with {@code .json}
 * @param administrationPort WildFly's management port, Payara's admin port
 * @param home the unpacked server
 * @param instance WildFly's base directory, Payara's domain
 * @param nodes each of several nodes behind {@code app}; null where there is one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
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

  /** The same with one of several nodes, from 1, in place of the address that all of them have. */
  public Endpoints node(int number) {
    return withApp(nodes.get(number - 1).app());
  }

  /** The same with another application, which a test has started. */
  public Endpoints withApp(String other) {
    return new Endpoints(
        other,
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
        administrationPort,
        home,
        instance,
        nodes);
  }
}
