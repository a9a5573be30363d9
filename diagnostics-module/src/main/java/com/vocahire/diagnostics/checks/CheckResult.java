package com.vocahire.diagnostics.checks;

import java.time.Duration;

/** A check, what it found, and how long that took. */
public record CheckResult(String name, String description, Finding finding, Duration took) {}
