package com.vocahire.session.calls;

import java.time.Instant;

/**
 * Time to look for calls that are due for hanging up: whoever hangs up claims what there is room
 * for ({@link HangUps#claim}).
 */
public record HangUpRound(Instant at) {}
