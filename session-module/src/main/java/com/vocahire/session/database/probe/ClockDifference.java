package com.vocahire.session.database.probe;

import java.time.Duration;

/**
 * Says how far this node's own clock is from the database's.
 *
 * @param ahead by how much this node's clock is ahead; negative where it is behind
 * @param error by how much {@code ahead} may be wrong at most, half a round trip and the drift
 *     since
 */
public record ClockDifference(Duration ahead, Duration error) {}
