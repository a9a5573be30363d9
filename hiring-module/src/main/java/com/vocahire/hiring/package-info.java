/**
 * The hiring team's side: positions, interview plans and invitations. The root package is the
 * vocabulary that other modules may name.
 *
 * <ol>
 *   <li>A recruiter reaches the positions they own or that are shared with them; any other position
 *       does not exist for them.
 *   <li>A change names the version it was made from, and a stale one changes nothing.
 *   <li>Every change is audited in its own transaction.
 * </ol>
 */
package com.vocahire.hiring;
