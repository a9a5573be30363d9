package com.vocahire.endtoend.installation;

import com.vocahire.endtoend.testkit.administration.Administrator;
import com.vocahire.endtoend.testkit.administration.Document;
import com.vocahire.endtoend.testkit.administration.Substitutions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A server from its distribution, installed, configured and started by the lines of its document in
 * {@code server-config}. What a test changes of them is said where it changes it.
 */
abstract class StockServer implements AutoCloseable {

  private static final Document VARIABLES = Document.of("server-config/README.md");

  private final Document document;
  private final Path folder;
  private final Administrator administrator;

  /**
   * @param own what is filled in for the document's exports, besides the variables
   */
  StockServer(String document, Path folder, Map<String, String> own, Map<String, String> variables)
      throws IOException {
    this.document = Document.of(document);
    this.folder = folder;
    Map<String, String> all = new HashMap<>(variables);
    all.putAll(own);
    administrator = new Administrator(this.document.folder(), all);
  }

  /** In an empty folder; {@code variables} are those of the server's environment. */
  static StockServer inside(Path folder, Map<String, String> variables) throws Exception {
    var server =
        System.getProperty("vocahire.server").equals("wildfly")
            ? new StockWildFly(folder, variables)
            : new StockPayara(folder, variables);
    try {
      server.install();
      return server;
    } catch (Exception failed) {
      server.close();
      throw failed;
    }
  }

  /** Returns when it has been started with the application. */
  private void install() throws Exception {
    List<String> blocks = document.blocks("Install");
    VARIABLES.blocks("Variables").forEach(administrator::read);
    for (String block : blocks) {
      run(withoutInternet(block));
    }
  }

  /** The jars are those that the build has: the same, without another download. */
  private static String withoutInternet(String block) {
    if (!block.contains("mvn ")) {
      return block;
    }
    var offline = new Substitutions(block);
    offline.each("mvn dependency:copy", "mvn -B -q -o dependency:copy");
    return offline.text();
  }

  /** One block of the document, as far as a test may. */
  abstract void run(String block) throws Exception;

  /** Where the application answers, with a slash at the end. */
  abstract String app();

  /** What the server itself writes. */
  abstract Path log();

  Administrator administrator() {
    return administrator;
  }

  Path folder() {
    return folder;
  }

  /** A distribution, where the build has it from; its file bears the name of its version. */
  static Path distribution(String group, String artifact, String version) {
    Path file =
        Path.of(System.getProperty("vocahire.repository"))
            .resolve(group.replace('.', '/'))
            .resolve(artifact)
            .resolve(version)
            .resolve(artifact + "-" + version + ".zip");
    if (!Files.exists(file)) {
      throw new IllegalStateException("the build has no " + file.getFileName());
    }
    return file;
  }

  @Override
  public abstract void close();
}
