/**
 * Authentication: the bearer token of every API request (RFC 6750), verified in the same way on
 * both servers.
 *
 * <ol>
 *   <li>A token is accepted if the configured issuer signed it with one of its published keys, it
 *       is not expired, and it was issued for us: its audience is ours, or it names none and its
 *       authorized party is on our list.
 *   <li>Cached keys stay valid while the issuer's key set cannot be fetched; a token with an
 *       unknown key is then answered 503, not 401.
 *   <li>The caller is identified by the token of this request; the roles are those its claims map
 *       to, and {@code @RolesAllowed} is enforced here and nowhere else.
 *   <li>No part of a token is logged or returned.
 * </ol>
 */
package com.vocahire.webapp.identity;
