package com.vocahire.session.support;

import java.time.Instant;

/**
 * What a browser found out about its own way.
 *
 * @param code eight characters that cannot be mistaken for each other, to be read out
 * @param report JSON
 */
public record SupportReport(String code, Instant madeAt, String report) {}
