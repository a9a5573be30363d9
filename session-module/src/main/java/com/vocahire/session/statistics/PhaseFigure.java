package com.vocahire.session.statistics;

import com.vocahire.session.PhaseCompleted;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a phase took in many interviews; times in milliseconds.
 *
 * @param phase as {@link PhaseCompleted} names it
 * @param at when the bucket begins; empty for the whole range
 */
public record PhaseFigure(
    String phase, Optional<Instant> at, long count, double p50, double p90, double p99) {}
