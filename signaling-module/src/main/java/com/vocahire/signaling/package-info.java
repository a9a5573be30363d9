/**
 * The provider's API: tokens, the exchange of offer and answer, hanging up.
 *
 * <ol>
 *   <li>A request to the provider blocks no thread; the number of requests in flight has a
 *       configured limit.
 *   <li>Each request has its own time limit, and fails by name: busy, unavailable, timed out, in
 *       error.
 *   <li>An offer is sent to the provider byte for byte as the browser wrote it.
 *   <li>An exchange is never retried once it may have arrived; a token request is retried within
 *       one budget.
 *   <li>A call that cannot be recorded, or whose answer a browser cannot use, is hung up.
 *   <li>The provider's error texts are never shown to a caller; keys and tokens are never logged.
 *   <li>Each kind of request has a circuit breaker, which opens when the provider keeps failing.
 *   <li>Invalid settings are logged at start-up; then no request is sent.
 *   <li>The provider can recognize that two interviews belong to one person, but not who the person
 *       is.
 *   <li>A transcript is sent to a text model as data beside our rules, and an answer is accepted
 *       only in the requested format.
 *   <li>A reconnection is an exchange: the interviewer receives the same instructions as at the
 *       opening.
 * </ol>
 */
package com.vocahire.signaling;
