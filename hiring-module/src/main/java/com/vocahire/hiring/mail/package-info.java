/**
 * Mail to candidates, from an outbox: a letter is written in the transaction of its cause, and a
 * timer sends it later.
 *
 * <ol>
 *   <li>A letter is sent for its cause once; a second one for the same cause is refused.
 *   <li>A letter is stored sealed, under a secret that is not in the database, until it is sent or
 *       will never be; then its content is cleared.
 *   <li>A mail server that is away delays letters, and no request.
 *   <li>Whatever a letter contains, no header of it begins another one.
 *   <li>Without a mail session, a sender or that secret no letter is written, and nothing fails.
 * </ol>
 */
package com.vocahire.hiring.mail;
