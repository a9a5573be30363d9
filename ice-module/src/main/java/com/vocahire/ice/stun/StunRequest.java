package com.vocahire.ice.stun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Builds a STUN request, attribute by attribute (RFC 8489, section 6.1). */
public final class StunRequest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] UDP = {17, 0, 0, 0}; // RFC 8656, section 18.7
  private static final int INTEGRITY = 20;

  private final int method;
  private final byte[] transaction = new byte[12];
  private final ByteArrayOutputStream attributes = new ByteArrayOutputStream();

  private StunRequest(int method) {
    this.method = method;
    RANDOM.nextBytes(transaction);
  }

  /** Returns a binding request, for our address as the server sees it. */
  public static StunRequest binding() {
    return new StunRequest(StunMessage.BINDING);
  }

  /** Returns an allocation request for UDP, as browsers send it. */
  public static StunRequest allocate() {
    return new StunRequest(StunMessage.ALLOCATE).with(StunAttributes.REQUESTED_TRANSPORT, UDP);
  }

  /**
   * Returns a refresh request with a lifetime of zero, which releases the relay (RFC 8656, section
   * 7.2).
   */
  public static StunRequest release() {
    return new StunRequest(StunMessage.REFRESH).with(StunAttributes.LIFETIME, new byte[4]);
  }

  /**
   * Signs it by the long-term mechanism (RFC 8489, section 9.2), with MD5 and HMAC-SHA1, which
   * every TURN server speaks.
   */
  public StunRequest signed(String username, String password, String realm, String nonce) {
    with(StunAttributes.USERNAME, username.getBytes(UTF_8));
    with(StunAttributes.REALM, realm.getBytes(UTF_8));
    with(StunAttributes.NONCE, nonce.getBytes(UTF_8));
    byte[] soFar = bytes(attributes.size() + 4 + INTEGRITY);
    return with(
        StunAttributes.MESSAGE_INTEGRITY, hmac(username + ":" + realm + ":" + password, soFar));
  }

  private static byte[] hmac(String credentials, byte[] text) {
    try {
      byte[] key = MessageDigest.getInstance("MD5").digest(credentials.getBytes(UTF_8));
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has both", impossible);
    }
  }

  private StunRequest with(int kind, byte[] value) {
    var attribute = ByteBuffer.allocate(4 + StunMessage.padded(value.length));
    attribute.putShort((short) kind).putShort((short) value.length).put(value);
    attributes.writeBytes(attribute.array());
    return this;
  }

  /** Returns the encoded message. */
  public byte[] bytes() {
    return bytes(attributes.size());
  }

  private byte[] bytes(int length) {
    return ByteBuffer.allocate(StunMessage.HEADER + attributes.size())
        .putShort((short) method)
        .putShort((short) length)
        .putInt(StunMessage.MAGIC)
        .put(transaction)
        .put(attributes.toByteArray())
        .array();
  }

  /** Returns whether this is its answer. */
  public boolean isAnsweredBy(StunMessage message) {
    return message.answers(method, StunAttributes.HEX.formatHex(transaction));
  }
}
