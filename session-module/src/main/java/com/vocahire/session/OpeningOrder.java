package com.vocahire.session;

import com.vocahire.session.entity.Seal;
import java.util.Optional;

/**
 * What a caller asks to open.
 *
 * @param first CREATED when the offer comes later, EXCHANGING when it came along
 * @param key makes it safe to repeat
 */
public record OpeningOrder(
    Caller caller, InterviewBrief brief, SessionState first, Optional<IdempotencyKey> key) {

  Begun begun(SessionId id) {
    return new Begun(id, seal(id));
  }

  Optional<Seal> seal(SessionId id) {
    return key.map(repeatable -> new Seal(repeatable.sealingKey(id)));
  }
}
