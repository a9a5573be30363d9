package com.vocahire.signaling.http.guard;

/**
 * What guards the provider and us from each other.
 *
 * @param maxInFlight how many requests may be under way at once on this node, of all kinds
 */
public record GuardRules(int maxInFlight, RetryRules retrying, CircuitBreakerRules breaking) {}
