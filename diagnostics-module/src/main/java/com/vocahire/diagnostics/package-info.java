/**
 * Why something does not work: checks, phase timings, health.
 *
 * <ol>
 *   <li>A node is ready when its database answers; the provider's state is not its health.
 *   <li>Every completed phase of an interview leaves its duration.
 * </ol>
 */
package com.vocahire.diagnostics;
