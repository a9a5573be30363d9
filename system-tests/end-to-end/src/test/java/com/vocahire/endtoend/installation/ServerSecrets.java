package com.vocahire.endtoend.installation;

import com.vocahire.endtoend.testkit.ServerTool;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.control.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an administrator does so that a server keeps the secrets itself; it is killed meanwhile. */
abstract class ServerSecrets {

  private final Endpoints server;

  ServerSecrets(Endpoints server) {
    this.server = server;
  }

  static ServerSecrets of(Endpoints server) {
    return server.server().equals("wildfly") ? new OnWildFly(server) : new OnPayara(server);
  }

  /** Puts them into the server's store; {@code folder} is where other secrets lie as files. */
  abstract void keep(String providerKey, String databasePassword, Path folder, Machine machine)
      throws IOException, InterruptedException;

  /** The file in which the server keeps its configuration. */
  abstract Path configuration();

  Path home(String file) {
    return Path.of(server.home()).resolve(file);
  }

  Path instance(String file) {
    return Path.of(server.instance()).resolve(file);
  }

  String port() {
    return Integer.toString(server.administrationPort());
  }

  /** The project's script for administrators, with what they fill in. */
  Path script(String name, Map<String, String> values) throws IOException {
    var original = Rehearsal.top().resolve("server-config/" + server.server() + "/" + name);
    String text = Files.readString(original);
    for (var value : values.entrySet()) {
      text = text.replace("@" + value.getKey() + "@", value.getValue());
    }
    return Files.writeString(instance("..").resolve(name), text);
  }

  /** Encrypted expressions, whose key is a file of the server's. */
  private static final class OnWildFly extends ServerSecrets {

    private static final Pattern TOKEN = Pattern.compile("token '([^']+)'");

    OnWildFly(Endpoints server) {
      super(server);
    }

    @Override
    void keep(String providerKey, String databasePassword, Path folder, Machine machine)
        throws IOException, InterruptedException {
      machine.killServer();
      store("--create", "--generate-secret-key", "key");
      var script =
          script(
              "secrets.cli",
              Map.of(
                  "database-password", encrypted(databasePassword),
                  "provider-key", encrypted(providerKey),
                  "secrets", folder.toString()));
      ServerTool.run(
          home("bin/jboss-cli.sh"),
          "--file=" + script,
          "-Dconfig=standalone.xml",
          "-Djboss.server.base.dir=" + instance(""));
    }

    private String encrypted(String secret) throws IOException, InterruptedException {
      var token = TOKEN.matcher(store("--encrypt", "key", "--clear-text", secret));
      return token.results().findFirst().orElseThrow().group(1);
    }

    private String store(String... arguments) throws IOException, InterruptedException {
      var where =
          new String[] {
            "credential-store",
            "--type",
            "PropertiesCredentialStore",
            "--location",
            instance("configuration/vocahire.key").toString()
          };
      return ServerTool.run(
          home("bin/elytron-tool.sh"),
          Stream.of(where, arguments).flatMap(Arrays::stream).toArray(String[]::new));
    }

    @Override
    Path configuration() {
      return instance("configuration/standalone.xml");
    }
  }

  /** Password aliases, in the domain's key store. */
  private static final class OnPayara extends ServerSecrets {

    OnPayara(Endpoints server) {
      super(server);
    }

    @Override
    void keep(String providerKey, String databasePassword, Path folder, Machine machine)
        throws IOException, InterruptedException {
      alias("vocahire.provider.key", providerKey);
      alias("vocahire.database.password", databasePassword);
      var script = script("secrets.asadmin", Map.of("secrets", folder.toString()));
      var said = asadmin("multimode", "--file", script.toString());
      if (said.contains(" failed.")) {
        throw new IllegalStateException(said);
      }
      machine.killServer();
    }

    private void alias(String name, String secret) throws IOException, InterruptedException {
      var file = Files.createTempFile("alias", "");
      try {
        Files.writeString(file, "AS_ADMIN_ALIASPASSWORD=" + secret + "\n");
        asadmin("--passwordfile", file.toString(), "create-password-alias", name);
      } finally {
        Files.delete(file);
      }
    }

    private String asadmin(String... arguments) throws IOException, InterruptedException {
      var all = new ArrayList<>(List.of("--interactive=false", "--port", port()));
      all.addAll(List.of(arguments));
      return ServerTool.run(home("bin/asadmin"), all.toArray(String[]::new));
    }

    @Override
    Path configuration() {
      return instance("config/domain.xml");
    }
  }
}
