/**
 * Interactive connectivity establishment: which STUN and TURN servers a browser is given.
 *
 * <ol>
 *   <li>An answer says where it comes from and whether it is less than was asked for.
 *   <li>Answering waits for nothing outside this node unless a vendor has to be asked, and then on
 *       no thread.
 *   <li>A vendor that fails is never the caller's failure: the next one is asked, and STUN is left.
 *   <li>Each vendor has its own limit and breaker; however many callers wait, it is asked once.
 *   <li>Credentials outlast the interview they are given for, and the answer says for how long.
 *   <li>A browser is given a handful of addresses, all of which it can use.
 *   <li>No vendor and no relay learns a caller's name; no credential and no key reaches a log.
 * </ol>
 */
package com.vocahire.ice;
