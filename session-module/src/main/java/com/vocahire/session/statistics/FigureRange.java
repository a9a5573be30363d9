package com.vocahire.session.statistics;

import java.time.Duration;
import java.time.Instant;

/**
 * From when until when interviews are counted, and in buckets of which length from {@code from} on.
 *
 * @param until not included
 */
public record FigureRange(Instant from, Instant until, Duration bucket) {}
