package com.vocahire.ice.stun;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A STUN message (RFC 8489, section 5): a type, a transaction and attributes.
 *
 * @param type method and class
 * @param transaction 12 bytes, in hexadecimal
 */
public record StunMessage(int type, String transaction, Map<Integer, ByteBuffer> attributes) {

  /** RFC 8489, section 18.2, and RFC 8656, section 17: the methods that diagnostics need. */
  public static final int BINDING = 0x001;

  public static final int ALLOCATE = 0x003;
  public static final int REFRESH = 0x004;

  /** Bytes of the header; its length field counts what follows. */
  public static final int HEADER = 20;

  static final int MAGIC = 0x2112A442;
  private static final int SUCCESS = 0x100;
  private static final int ERROR = 0x110;
  private static final int CLASS = 0x110;

  /**
   * Reads a whole message.
   *
   * @return empty for what is none: too short, of another length than it says, without the cookie
   */
  public static Optional<StunMessage> read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER || bytes.length != HEADER + in.getShort(2) || in.getInt(4) != MAGIC) {
      return Optional.empty();
    }
    var transaction = StunAttributes.HEX.formatHex(bytes, 8, HEADER);
    Map<Integer, ByteBuffer> attributes = new LinkedHashMap<>();
    in.position(HEADER);
    while (in.remaining() >= 4) {
      int kind = Short.toUnsignedInt(in.getShort());
      int length = Short.toUnsignedInt(in.getShort());
      if (length > in.remaining()) {
        return Optional.empty();
      }
      byte[] value = Arrays.copyOfRange(bytes, in.position(), in.position() + length);
      attributes.putIfAbsent(kind, ByteBuffer.wrap(value).asReadOnlyBuffer());
      in.position(Math.min(bytes.length, in.position() + padded(length)));
    }
    var all = Collections.unmodifiableMap(attributes);
    return Optional.of(new StunMessage(in.getShort(0), transaction, all));
  }

  static int padded(int length) {
    return (length + 3) & ~3;
  }

  /** Returns whether it answers a request of this method with success. */
  public boolean succeeds(int method) {
    return type == (method | SUCCESS);
  }

  /** Returns whether it answers a request of this method, by success or error. */
  public boolean answers(int method, String requested) {
    boolean answer = (type & CLASS) == SUCCESS || (type & CLASS) == ERROR;
    return answer && (type & ~CLASS) == method && transaction.equals(requested);
  }
}
