package com.vocahire.session.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes an answer so that only the caller's own idempotency key opens it again: AES-256-GCM (NIST
 * SP 800-38D) under a key that is never stored; a fresh 96-bit nonce stands before the text.
 */
public final class Seal {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  /** {@code key} has 32 bytes. */
  public Seal(byte[] key) {
    this.key = key.clone();
  }

  /** Seals an answer, in Base64 (RFC 4648, section 4). */
  public String close(String answer) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, answer.getBytes(UTF_8));
    byte[] both = ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    return Base64.getEncoder().encodeToString(both);
  }

  /**
   * Opens a sealed answer.
   *
   * @throws IllegalStateException when it was sealed under another key, or changed since
   */
  public String open(String answer) {
    byte[] closed = Base64.getDecoder().decode(answer);
    byte[] nonce = Arrays.copyOf(closed, NONCE);
    byte[] text = Arrays.copyOfRange(closed, NONCE, closed.length);
    return new String(run(Cipher.DECRYPT_MODE, nonce, text), UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a kept answer cannot be read", broken);
    }
  }

  /** Masked: it can open an answer. */
  @Override
  public String toString() {
    return "Seal[masked]";
  }
}
