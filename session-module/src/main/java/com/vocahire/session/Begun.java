package com.vocahire.session;

import com.vocahire.session.entity.Seal;
import java.util.Optional;

/**
 * A session whose opening or exchange is this request's to carry out.
 *
 * @param seal closes the answer for repeats, where the caller gave an idempotency key
 */
public record Begun(SessionId id, Optional<Seal> seal) {}
