/**
 * The provider's edge: tokens, the exchange of offer and answer, hanging up.
 *
 * <ol>
 *   <li>A request to the provider holds no thread; at most a configured number is under way.
 *   <li>Each has its own time limit on the wire, and fails by name: busy, timed out, in error.
 *   <li>An offer goes to the provider byte for byte as the browser wrote it.
 *   <li>An exchange is asked once and never again.
 *   <li>A call that cannot be recorded, or whose answer is no use to a browser, is hung up.
 *   <li>The provider's words never reach a caller; keys and tokens never reach a log.
 * </ol>
 */
package com.vocahire.signaling;
