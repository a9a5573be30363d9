package com.vocahire.signaling.http.egress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The authorities that are trusted instead of the JVM's own.
 *
 * @param file the store
 * @param password of a PKCS12 or JKS store
 * @param type {@code PEM} for certificates one after the other, or a key store's type
 */
record TrustStore(String file, Optional<String> password, String type) {

  /** Reads the file. */
  SSLContext context() throws IOException, GeneralSecurityException {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    try (var content = Files.newInputStream(Path.of(file))) {
      var store = type.equalsIgnoreCase("PEM") ? pem(content) : keyStore(content);
      if (store.size() == 0) {
        throw new KeyStoreException("no certificate in it");
      }
      trust.init(store);
    }
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private KeyStore keyStore(InputStream content) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance(type);
    store.load(content, password.map(String::toCharArray).orElse(null));
    return store;
  }

  private static KeyStore pem(InputStream content) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(content)) {
      store.setCertificateEntry("authority-" + store.size(), certificate);
    }
    return store;
  }

  /** Masked: it holds a password. */
  @Override
  public String toString() {
    return "TrustStore[" + file + ", masked]";
  }
}
