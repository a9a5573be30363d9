package com.vocahire.session;

import com.vocahire.session.entity.Digest;
import java.util.UUID;

/**
 * Makes an opening safe to repeat (IETF draft "The Idempotency-Key HTTP Header Field"): the same
 * key, by the same caller, with the same request, has the same answer and opens nothing twice. The
 * key also seals the answer that is kept for its repeats, so it is never stored, only its digest.
 *
 * @param value chosen by the caller at random
 * @param requestDigest SHA-256 of the request it came with
 */
public record IdempotencyKey(UUID value, String requestDigest) {

  /** The header that carries it. */
  public static final String HEADER = "Idempotency-Key";

  /**
   * Reads the header.
   *
   * @param request every field of the request, in a fixed order; null where it has none
   * @throws InterviewFailure invalid request, when it is not a UUID
   */
  public static IdempotencyKey of(String header, String... request) {
    try {
      return new IdempotencyKey(UUID.fromString(header), Digest.hex(request));
    } catch (IllegalArgumentException notAUuid) {
      throw InterviewFailure.invalidField(HEADER, "must be a UUID");
    }
  }

  /** What is stored: it names caller and key and gives neither away. */
  public String digest(Caller caller) {
    return Digest.hex(caller.subject(), value.toString());
  }

  /** What seals the answer: only who holds the key can make it. */
  byte[] sealingKey(SessionId session) {
    return Digest.of("seal", value.toString(), session.toString());
  }

  /** Masked: whoever has the key can read the answer. */
  @Override
  public String toString() {
    return "IdempotencyKey[masked]";
  }
}
