/**
 * Why something does not work: checks, phase timings, health.
 *
 * <ol>
 *   <li>A node is ready when its database answers; the provider's state is not its health.
 *   <li>The duration of every completed phase of an interview is recorded.
 * </ol>
 */
package com.vocahire.diagnostics;
