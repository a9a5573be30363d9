/**
 * An interview's life. What other modules may name of it stands here; below are its parts.
 *
 * <ol>
 *   <li>An interview belongs to the caller who opened it; to anybody else it does not exist.
 *   <li>Its state only goes forward: created, exchanging, connecting, live, ended. Every step is a
 *       conditional update, so of two racing nodes or tabs one wins.
 *   <li>It ends once, for one reason, and {@link com.vocahire.session.InterviewEnded} says so.
 *   <li>No transaction and no connection is open while the provider is asked.
 *   <li>An item of the conversation is kept once, however often it is delivered.
 *   <li>A token is kept only as its digest, and fits only the interview it was made for.
 * </ol>
 */
package com.vocahire.session;
