package com.vocahire.endtoend.testkit;

/** What a rehearsal writes of itself: {@code endpoints.json}. */
public record Endpoints(
    String app,
    String provider,
    String providerKey,
    String issuer,
    String jdbcUrl,
    String dbUser,
    long pid,
    String testControl) {}
