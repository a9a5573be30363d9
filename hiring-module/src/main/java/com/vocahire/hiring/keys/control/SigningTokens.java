package com.vocahire.hiring.keys.control;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.database.HiringTransaction;
import com.vocahire.hiring.keys.AccessToken;
import com.vocahire.hiring.keys.KeySettings;
import com.vocahire.hiring.keys.entity.SigningKey;
import com.vocahire.platform.json.JsonValues;
import com.vocahire.session.crypto.Seal;
import com.vocahire.session.database.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs access tokens with the newest key, and makes the next one when there is none, its time is
 * over or it was sealed under another secret. Two nodes may make one each: both are published.
 */
@ApplicationScoped
public class SigningTokens {

  private final HiringTransaction transaction;
  private final SigningKeyTable table;
  private final KeySettings settings;
  private final Clock clock;

  /** For the proxy only. */
  protected SigningTokens() {
    this(null, null, null, null);
  }

  @Inject
  public SigningTokens(
      HiringTransaction transaction,
      SigningKeyTable table,
      KeySettings settings,
      @DatabaseTime Clock clock) {
    this.transaction = transaction;
    this.table = table;
    this.settings = settings;
    this.clock = clock;
  }

  /** A key that may sign now. */
  public record Signer(String id, PrivateKey key) {

    /** Masked: it signs. */
    @Override
    public String toString() {
      return "Signer[masked]";
    }
  }

  /**
   * The key that signs now.
   *
   * @throws HiringFailure keys unavailable, where no secret is configured to seal one
   */
  public Signer signer() {
    var seal = settings.seal().orElseThrow(HiringFailure::keysUnavailable);
    var now = clock.instant();
    return transaction.in(() -> newest(seal, now).orElseGet(() -> made(seal, now)));
  }

  private Optional<Signer> newest(Seal seal, Instant now) {
    return table.all().stream()
        .filter(key -> key.createdAt().plus(settings.rotation()).isAfter(now))
        .flatMap(key -> key.privateKey(seal).map(opened -> new Signer(key.id(), opened)).stream())
        .findFirst();
  }

  /** Keys of two rotations ago have signed nothing that is still valid. */
  private Signer made(Seal seal, Instant now) {
    table.deleteBefore(now.minus(settings.rotation().multipliedBy(2)));
    var pair = generated();
    var key = new SigningKey(pair, seal, now);
    table.add(key);
    return new Signer(key.id(), pair.getPrivate());
  }

  private static KeyPair generated() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** A candidate's token in the form of RFC 9068. */
  public AccessToken signed(Signer signer, String subject) {
    var now = clock.instant();
    var end = now.plus(settings.tokenLifetime());
    var header =
        JsonValues.object().add("alg", Es256.NAME).add("typ", "at+jwt").add("kid", signer.id());
    var claims =
        JsonValues.object()
            .add("iss", settings.issuer())
            .add("aud", settings.issuer())
            .add("sub", subject)
            .add("iat", now.getEpochSecond())
            .add("exp", end.getEpochSecond())
            .add("jti", UUID.randomUUID().toString())
            .add("roles", JsonValues.array().add("candidate"));
    var value = Es256.signed(header.build(), claims.build(), signer.key());
    return new AccessToken(value, Instant.ofEpochSecond(end.getEpochSecond()));
  }
}
