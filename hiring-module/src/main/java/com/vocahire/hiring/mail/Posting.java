package com.vocahire.hiring.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * How a letter goes to the outbox.
 *
 * @param subject the invitation that it is about
 * @param cause for which there is one letter only
 * @param now when it was written
 * @param due from when on it may be sent
 * @param tooLate from when on it may not be sent any more
 */
public record Posting(UUID subject, String cause, Instant now, Instant due, Instant tooLate) {}
