package com.vocahire.session.feedback.entity;

import com.vocahire.session.SessionId;

/**
 * One node's turn to have feedback written.
 *
 * @param attempt from 1; whoever claims after us has a higher one, and what we bring then is late
 */
public record FeedbackClaim(SessionId session, int attempt) {}
