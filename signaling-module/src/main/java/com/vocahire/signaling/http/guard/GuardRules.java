package com.vocahire.signaling.http.guard;

/**
 * Bulkhead, retry and circuit breaker of the requests to the provider.
 *
 * @param maxInFlight the number of permits: requests of all kinds that may be in flight on this
 *     node
 */
public record GuardRules(int maxInFlight, RetryRules retrying, CircuitBreakerRules breaking) {}
