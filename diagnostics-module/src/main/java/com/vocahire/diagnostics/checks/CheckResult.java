package com.vocahire.diagnostics.checks;

import java.time.Duration;

/** A check, its finding and its duration. */
public record CheckResult(String name, String description, Finding finding, Duration took) {}
