package com.vocahire.signaling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the provider answered when it was asked for its models.
 *
 * @param status of HTTP (RFC 9110, section 15)
 * @param models empty unless the status is 200
 * @param date its clock, by its {@code Date} (RFC 9110, section 6.6.1), to the second
 * @param arrived ours, when the answer was there
 * @param took from the question to the whole answer
 */
public record ProviderReport(
    int status, List<ListedModel> models, Optional<Instant> date, Instant arrived, Duration took) {}
