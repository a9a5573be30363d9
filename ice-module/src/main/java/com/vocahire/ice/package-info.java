/**
 * Interactive connectivity establishment: which STUN and TURN servers a browser is given.
 *
 * <ol>
 *   <li>An answer names its source and whether it is degraded.
 *   <li>An answer needs no network access unless a vendor has to be called, and then it blocks no
 *       thread.
 *   <li>A vendor's failure is never the caller's: the next vendor is tried, and STUN remains.
 *   <li>Each vendor has its own time limit and circuit breaker; concurrent callers share one
 *       request.
 *   <li>Credentials outlast the interview they are issued for, and the answer contains their
 *       expiry.
 *   <li>A browser receives a handful of addresses, all of which it can use.
 *   <li>No caller's name is sent to a vendor or relay; no credential and no key is logged.
 * </ol>
 */
package com.vocahire.ice;
