package com.vocahire.ice.stun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

/** The attributes of a STUN answer that diagnostics read (RFC 8489, 14, and RFC 8656, 18). */
public final class StunAttributes {

  static final HexFormat HEX = HexFormat.of();
  static final int USERNAME = 0x0006;
  static final int MESSAGE_INTEGRITY = 0x0008;
  static final int ERROR_CODE = 0x0009;
  static final int LIFETIME = 0x000D;
  static final int REALM = 0x0014;
  static final int NONCE = 0x0015;
  static final int RELAYED_ADDRESS = 0x0016;
  static final int REQUESTED_TRANSPORT = 0x0019;
  static final int MAPPED_ADDRESS = 0x0020;

  private final StunMessage message;

  /** Reads those of one answer. */
  public StunAttributes(StunMessage message) {
    this.message = message;
  }

  /** RFC 8489, section 14.8: 300 to 699; 0 without one. */
  public int errorCode() {
    return value(ERROR_CODE)
        .filter(value -> value.remaining() >= 4)
        .map(value -> (value.get(2) & 0x7) * 100 + value.get(3))
        .orElse(0);
  }

  /** Returns the realm of the server; empty without one. */
  public String realm() {
    return text(REALM);
  }

  /** The nonce that the next request must repeat; empty without one. */
  public String nonce() {
    return text(NONCE);
  }

  /** Returns whether it contains a relayed address (RFC 8656, section 18.5). */
  public boolean hasRelayedAddress() {
    return value(RELAYED_ADDRESS).isPresent();
  }

  /** Returns whether it contains our own address as the server sees it (RFC 8489, section 14.2). */
  public boolean hasMappedAddress() {
    return value(MAPPED_ADDRESS).isPresent();
  }

  private String text(int kind) {
    return value(kind).map(value -> UTF_8.decode(value).toString()).orElse("");
  }

  private Optional<ByteBuffer> value(int kind) {
    return Optional.ofNullable(message.attributes().get(kind)).map(ByteBuffer::duplicate);
  }
}
