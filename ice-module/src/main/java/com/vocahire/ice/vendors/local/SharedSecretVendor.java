package com.vocahire.ice.vendors.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.UsableServers;
import com.vocahire.ice.settings.CredentialLifetime;
import com.vocahire.ice.settings.VendorKind;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Servers that share a secret with us (draft-uberti-behave-turn-rest-00, section 2.2; coturn's
 * {@code use-auth-secret}), so no request is needed. The user name is {@code expiry:user}, its
 * password the Base64 of its HMAC-SHA1 under the secret. The user consists of a digest, by which a
 * server's log and quota recognize a caller without the name, and a part that differs each time.
 */
public final class SharedSecretVendor implements TurnVendor {

  private static final HexFormat HEX = HexFormat.of();
  private static final int DIGEST_BYTES = 8;

  private final List<IceServer> addresses;
  private final Mac sha1;
  private final Mac sha256;
  private final CredentialLifetime lifetime;

  /**
   * @param urls TURN addresses for which the secret is valid, of one server or several
   */
  public SharedSecretVendor(UsableServers urls, String secret, CredentialLifetime lifetime) {
    this.addresses = urls.servers();
    sha1 = keyed("HmacSHA1", secret);
    sha256 = keyed("HmacSHA256", secret);
    this.lifetime = lifetime;
  }

  @Override
  public String name() {
    return VendorKind.COTURN.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    long expiry = lifetime.expiry(lifetime.now()).getEpochSecond();
    var username = expiry + ":" + digest(subject) + "-" + suffix();
    var credential = Base64.getEncoder().encodeToString(hmac(sha1, username));
    var servers =
        addresses.stream()
            .map(
                server ->
                    server.username().isPresent()
                        ? IceServer.turn(server.urls(), username, credential)
                        : server)
            .toList();
    return CompletableFuture.completedFuture(new Relays(servers, Instant.ofEpochSecond(expiry)));
  }

  @Override
  public boolean isLocal() {
    return true;
  }

  /** Keyed by the secret, so that a reader of a server's log cannot verify guessed names. */
  private String digest(String subject) {
    byte[] whole = hmac(sha256, "caller " + subject);
    return HEX.formatHex(Arrays.copyOf(whole, DIGEST_BYTES));
  }

  /**
   * Gives two interviews of one caller different credentials. It need not be secret, only
   * different.
   */
  private static String suffix() {
    return HEX.toHexDigits(ThreadLocalRandom.current().nextInt());
  }

  private static Mac keyed(String algorithm, String secret) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + algorithm, impossible);
    }
  }

  /**
   * Works on a copy, because a {@code Mac} is not thread-safe and cloning is cheaper than
   * initializing a new one.
   */
  private static byte[] hmac(Mac keyed, String text) {
    try {
      return ((Mac) keyed.clone()).doFinal(text.getBytes(UTF_8));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("the platform's own can be copied", impossible);
    }
  }
}
