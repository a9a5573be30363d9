/**
 * Who asks: the bearer token of every API request (RFC 6750), verified the same way on both
 * servers.
 *
 * <ol>
 *   <li>A token counts when the configured issuer has signed it with one of its published keys, it
 *       is in time, and it is meant for us: its audience is ours, or it names none and its
 *       authorized party is on our list.
 *   <li>Keys once fetched go on while the issuer's key set cannot be reached; a token under an
 *       unknown key is then answered 503, not 401.
 *   <li>The caller is who the token of this very request names; the roles are those its claims map
 *       to, and {@code @RolesAllowed} is held against them here and nowhere else.
 *   <li>No part of a token reaches a log or an answer.
 * </ol>
 */
package com.vocahire.webapp.identity;
