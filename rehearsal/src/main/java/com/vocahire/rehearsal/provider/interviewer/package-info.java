/**
 * The interviewer behind a call: a state machine without threads, sockets or media, driven by what
 * the client sends, what the candidate says and a tick every 10 ms.
 *
 * <ol>
 *   <li>It speaks when asked for the first time, and from then on after each of the candidate's
 *       turns: a greeting that names the job, five questions, a goodbye.
 *   <li>Given a conversation by the client before it has spoken, it continues after its own last
 *       words there: it neither greets nor asks a question twice.
 *   <li>A turn ends by voice activity; an interruption cuts the audio in the same tick.
 *   <li>Every event has the name, order and shape of the provider's published description.
 *   <li>Transcript deltas follow the audio word by word.
 *   <li>A client event that is wrong is answered by an {@code error} event and changes nothing.
 * </ol>
 */
package com.vocahire.rehearsal.provider.interviewer;
