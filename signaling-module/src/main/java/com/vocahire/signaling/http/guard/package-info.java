/** Requests to the provider are guarded by permits, retries and circuit breakers. */
package com.vocahire.signaling.http.guard;
