/** Requests to the provider: time limits, retries, circuit breaker and proxy. */
package com.vocahire.signaling.http;
