package com.vocahire.ice.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.entity.UsableServers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
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
 * {@code use-auth-secret}): nobody is asked. The user name is {@code expiry:user}, its password the
 * Base64 of its HMAC-SHA1 under the secret. The user is made of a digest, by which a server's log
 * and its quota know a caller again without their name, and of a part that differs each time.
 */
final class SharedSecretVendor implements TurnVendor {

  private static final HexFormat HEX = HexFormat.of();
  private static final int DIGEST_BYTES = 8;

  private final String name;
  private final List<IceServer> addresses;
  private final byte[] secret;
  private final Duration lifetime;
  private final Clock clock;

  /**
   * @param urls TURN addresses that the secret opens, of one server or several
   */
  SharedSecretVendor(
      String name, UsableServers urls, String secret, Duration lifetime, Clock clock) {
    this.name = name;
    this.addresses = urls.servers();
    this.secret = secret.getBytes(UTF_8);
    this.lifetime = lifetime;
    this.clock = clock;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    long expiry = clock.instant().plus(lifetime).getEpochSecond();
    var username = expiry + ":" + digest(subject) + "-" + anotherOne();
    var credential = Base64.getEncoder().encodeToString(hmac("HmacSHA1", username));
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

  /** Under the secret, so that who reads a server's log cannot test guessed names. */
  private String digest(String subject) {
    byte[] whole = hmac("HmacSHA256", "caller " + subject);
    return HEX.formatHex(Arrays.copyOf(whole, DIGEST_BYTES));
  }

  /** Two interviews of one caller have two credentials. It need not be secret, only another. */
  private static String anotherOne() {
    return HEX.toHexDigits(ThreadLocalRandom.current().nextInt());
  }

  private byte[] hmac(String algorithm, String text) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + algorithm, impossible);
    }
  }
}
