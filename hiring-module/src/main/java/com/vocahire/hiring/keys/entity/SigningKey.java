package com.vocahire.hiring.keys.entity;

import com.vocahire.session.crypto.Seal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A key pair on P-256. It signs until its rotation; its public part is published as long as the row
 * is there. A row never changes.
 */
@Entity
@Table(name = "signing_key")
public class SigningKey {

  @Id
  @Column(columnDefinition = "uuid")
  private UUID id;

  /** X.509, in Base64. */
  @Column(name = "public_key")
  private String publicKey;

  /** PKCS 8, in Base64 and sealed. */
  @Column(name = "sealed_key")
  private String sealedKey;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA only. */
  protected SigningKey() {}

  public SigningKey(KeyPair pair, Seal seal, Instant now) {
    id = UUID.randomUUID();
    publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    sealedKey = seal.close(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    createdAt = now;
  }

  /** Names it in the header of a token ({@code kid}; RFC 7515, section 4.1.4). */
  public String id() {
    return id.toString();
  }

  public Instant createdAt() {
    return createdAt;
  }

  public ECPublicKey publicKey() {
    try {
      var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey));
      return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(encoded);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a stored public key cannot be read", broken);
    }
  }

  /** The private part; empty where it was sealed under another secret. */
  public Optional<PrivateKey> privateKey(Seal seal) {
    try {
      var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(seal.open(sealedKey)));
      return Optional.of(KeyFactory.getInstance("EC").generatePrivate(encoded));
    } catch (IllegalStateException anotherSecret) {
      return Optional.empty();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a stored private key cannot be read", broken);
    }
  }
}
