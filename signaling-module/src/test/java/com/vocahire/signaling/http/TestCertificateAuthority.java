package com.vocahire.signaling.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A company's own certificate authority, and a server's certificate for 127.0.0.1 signed by it. */
final class TestCertificateAuthority {

  static final String PASSWORD = "changeit";

  private final Path folder;

  TestCertificateAuthority(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    keytool("server.p12", "-genkeypair", "-alias", "ca", "-dname", "CN=Acme", "-ext", "bc:c");
    keytool(
        "server.p12",
        "-genkeypair",
        "-alias",
        "server",
        "-dname",
        "CN=127.0.0.1",
        "-ext",
        "san=ip:127.0.0.1",
        "-signer",
        "ca");
    keytool("server.p12", "-exportcert", "-rfc", "-alias", "ca", "-file", pem().toString());
    keytool("ca.p12", "-importcert", "-noprompt", "-alias", "ca", "-file", pem().toString());
  }

  Path pem() {
    return folder.resolve("ca.pem");
  }

  Path pkcs12() {
    return folder.resolve("ca.p12");
  }

  /** What a server that shows this certificate needs. */
  SSLContext server() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try (var content = Files.newInputStream(folder.resolve("server.p12"))) {
      store.load(content, PASSWORD.toCharArray());
    }
    store.deleteEntry("ca");
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private void keytool(String store, String action, String... options)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(action, "-keystore", folder.resolve(store).toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    if (action.equals("-genkeypair")) {
      command.addAll(List.of("-keyalg", "EC", "-validity", "2"));
    }
    command.addAll(List.of(options));
    var output = folder.resolve("keytool.log").toFile();
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(Files.readString(output.toPath()));
    }
  }
}
