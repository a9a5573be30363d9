package com.vocahire.session.support;

import java.time.Instant;

/**
 * A browser's diagnosis has measured this.
 *
 * @param code eight characters that cannot be mistaken for each other, for reading out on the phone
 * @param report JSON
 */
public record SupportReport(String code, Instant madeAt, String report) {}
