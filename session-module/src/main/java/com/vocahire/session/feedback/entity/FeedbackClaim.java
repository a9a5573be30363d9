package com.vocahire.session.feedback.entity;

import com.vocahire.session.SessionId;

/**
 * One node's turn to have feedback written.
 *
 * @param attempt from 1; a later claim has a higher number, and a result under a lower one is stale
 */
public record FeedbackClaim(SessionId session, int attempt) {}
