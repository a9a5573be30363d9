package com.vocahire.signaling.control;

/**
 * What guards the provider and us from each other.
 *
 * @param maxInFlight how many requests may be under way at once on this node, of all kinds
 */
record GuardRules(int maxInFlight, Retrying retrying, Breaking breaking) {}
