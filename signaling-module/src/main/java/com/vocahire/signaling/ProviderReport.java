package com.vocahire.signaling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The provider's answer to the request for its models.
 *
 * @param status of HTTP (RFC 9110, section 15)
 * @param models empty unless the status is 200
 * @param date the provider's clock from its {@code Date} header (RFC 9110, section 6.6.1), in whole
 *     seconds
 * @param arrived when the answer arrived, by our clock
 * @param took from the request to the complete answer
 */
public record ProviderReport(
    int status, List<ListedModel> models, Optional<Instant> date, Instant arrived, Duration took) {}
