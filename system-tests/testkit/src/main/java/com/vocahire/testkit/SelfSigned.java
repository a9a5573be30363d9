package com.vocahire.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * A certificate for localhost that the JDK's keytool has made, as PEM files.
 *
 * @param certificate the file of the certificate, which no client trusts
 * @param key the file of its key
 */
public record SelfSigned(Path certificate, Path key) {

  private static final String PASSWORD = "changeit";
  private static final long LIMIT_S = 20;

  /** Makes one in this folder, valid for two days. */
  public static SelfSigned inside(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    var store = KeyStore.getInstance(keytool(folder).toFile(), PASSWORD.toCharArray());
    var alias = store.aliases().nextElement();
    var key = store.getKey(alias, PASSWORD.toCharArray()).getEncoded();
    return new SelfSigned(
        pem(folder, "CERTIFICATE", store.getCertificate(alias).getEncoded()),
        pem(folder, "PRIVATE KEY", key));
  }

  /** SHA-256 of the public key, in Base64: how browsers name a certificate (RFC 7469, 2.4). */
  public String keyDigest() {
    try (var in = Files.newInputStream(certificate)) {
      var read = CertificateFactory.getInstance("X.509").generateCertificate(in);
      var digest = MessageDigest.getInstance("SHA-256").digest(read.getPublicKey().getEncoded());
      return Base64.getEncoder().encodeToString(digest);
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Path keytool(Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("keys.p12");
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                tool,
                "-genkeypair",
                "-alias",
                "relay",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("keytool made no certificate");
    }
    return store;
  }

  private static Path pem(Path folder, String what, byte[] der) throws IOException {
    var lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
    var text = "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, lines, what);
    return Files.writeString(folder.resolve(what.replace(' ', '-') + ".pem"), text);
  }
}
