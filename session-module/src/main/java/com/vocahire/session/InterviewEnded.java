package com.vocahire.session;

import java.util.Optional;

/**
 * An interview is over; fired once for each, after the database knows.
 *
 * @param callId the provider's call to hang up, if there was one
 */
public record InterviewEnded(SessionId session, EndReason reason, Optional<String> callId) {}
