/**
 * The provider's edge: tokens, the exchange of offer and answer, hanging up.
 *
 * <ol>
 *   <li>A request to the provider holds no thread; at most a configured number is under way.
 *   <li>Each has its own time limit on the wire, and fails by name: busy, unavailable, timed out,
 *       in error.
 *   <li>An offer goes to the provider byte for byte as the browser wrote it.
 *   <li>An exchange is asked once and never again once it may have arrived; a token is asked for
 *       again, all within one budget.
 *   <li>A call that cannot be recorded, or whose answer is no use to a browser, is hung up.
 *   <li>The provider's words never reach a caller; keys and tokens never reach a log.
 *   <li>A provider that keeps failing is left alone for a while, each kind of request on its own.
 *   <li>What the configuration asks and we cannot do is named at start-up; then nobody is asked.
 *   <li>The provider learns that two interviews are one person's, and not whose.
 *   <li>A reconnection is an exchange: the interviewer is told what it was told at the opening.
 * </ol>
 */
package com.vocahire.signaling;
