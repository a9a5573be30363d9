/**
 * Invitations: one candidate's way into one position.
 *
 * <ol>
 *   <li>A link is returned once, to the recruiter who makes it; only its digest is stored.
 *   <li>A new link of an invitation makes the one before worthless.
 *   <li>Unknown, expired and withdrawn links are answered alike.
 * </ol>
 */
package com.vocahire.hiring.invitation;
