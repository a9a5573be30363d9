/**
 * An interview's life. This package is its vocabulary; the packages below are its components, whose
 * facades other modules use.
 *
 * <ol>
 *   <li>An interview belongs to the caller who opened it; for other callers it does not exist,
 *       except that a reviewer reads all interviews.
 *   <li>Its state only goes forward: created, exchanging, connecting, live, ended. Every step is a
 *       conditional update, so of two racing nodes or tabs one wins.
 *   <li>It ends once, for one reason; a call it had is due for hanging up until that is done.
 *   <li>A caller has one that is not over, and so many an hour; a failed opening costs nothing.
 *   <li>An opening repeated under its key has the same answer and opens nothing twice.
 *   <li>Database access never blocks the caller's thread, and completes within a time budget.
 *   <li>No transaction and no connection is open while the provider is asked.
 *   <li>An item of the conversation is kept once, in its place, however often and in which order it
 *       is delivered. One that is completed or truncated is final: another version is a revision,
 *       counted and never shown.
 *   <li>What is erased leaves a receipt and nothing personal.
 *   <li>A token is kept only as its digest, and fits only the interview it was made for.
 *   <li>Opening, continuing, reading, listing, exporting and erasing write an audit entry in the
 *       same transaction; without its audit entry no action takes effect. Audit entries are only
 *       added.
 *   <li>Feedback has no score, and no statement in it is without words of the candidate that stand
 *       in the transcript, which does not change after that; it is written by one node at a time,
 *       and given up after so many attempts.
 *   <li>An interrupted interview continues in a new call, a limited number of times and within the
 *       same time limit; it has one call at most, the one that was started last, and every other is
 *       hung up.
 *   <li>Every instant of an interview is written and compared by the database's clock, whichever
 *       node does it and however wrong that node's own clock is.
 * </ol>
 */
package com.vocahire.session;
