package com.vocahire.session;

import com.vocahire.session.crypto.Digest;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Makes an opening idempotent (IETF draft "The Idempotency-Key HTTP Header Field"): the same key,
 * by the same caller, with the same request, has the same answer and opens nothing twice. The key
 * also seals the answer that is kept for its repeats, so it is never stored, only its digest.
 *
 * @param value chosen by the caller at random
 * @param requestDigest SHA-256 of the request it came with
 */
public record IdempotencyKey(UUID value, String requestDigest) {

  /** The header that carries it. */
  public static final String HEADER = "Idempotency-Key";

  /** A bare UUID, or one as a string of structured fields (RFC 9651, section 3.3.3). */
  private static final Pattern FORM =
      Pattern.compile("(\"?)(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\1");

  /**
   * Reads the header, in the draft's form {@code "uuid"} or bare; both are the same key.
   *
   * @param request every field of the request, in a fixed order; null where it has none
   * @throws InterviewFailure invalid field, when the header is not a UUID
   */
  public static IdempotencyKey of(String header, String... request) {
    var read = FORM.matcher(header.strip());
    if (!read.matches()) {
      throw InterviewFailure.invalidField(HEADER, "must be a UUID, bare or in double quotes");
    }
    return new IdempotencyKey(UUID.fromString(read.group(2)), Digest.hex(request));
  }

  /** Returns the stored digest: it identifies caller and key and reveals neither. */
  public String digest(Caller caller) {
    return Digest.hex(caller.subject(), value.toString());
  }

  /** The seal of the stored answer; only a holder of the key can derive it. */
  public byte[] sealingKey(SessionId session) {
    return Digest.of("seal", value.toString(), session.toString());
  }

  /** Masked: the key can decrypt the stored answer. */
  @Override
  public String toString() {
    return "IdempotencyKey[masked]";
  }
}
