package com.vocahire.session.calls;

import java.time.Instant;

/**
 * Event of the timer: observers claim as many due calls as they have permits for ({@link
 * HangUps#claim}).
 */
public record HangUpRound(Instant at) {}
