package com.vocahire.session.statistics;

import com.vocahire.session.EndReason;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts the interviews of a bucket that had the same outcome.
 *
 * @param at when the bucket begins
 * @param outcome an {@link EndReason} in lower case, or {@code open}
 * @param failure what failed first: a failure's code, or {@code browser.} with the phase
 * @param vendor the vendor of the page's relays, as it reported
 * @param pair types of the selected candidate pair and the protocol to the relay, such as {@code
 *     host-host/udp}
 */
public record InterviewFigure(
    Instant at,
    String outcome,
    Optional<String> failure,
    Optional<String> vendor,
    Optional<String> pair,
    long count) {}
