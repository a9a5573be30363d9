/**
 * What holds for every request, whatever answers it.
 *
 * <ol>
 *   <li>Scheme, host and client of a request are those of its connection; a configured proxy may
 *       tell others, nobody else.
 *   <li>Every answer says what a browser may do with it: a page loads nothing but what is ours and
 *       the identity provider's, an answer of the API nothing at all.
 *   <li>Scripts of other origins read no answer, unless their origin is configured.
 *   <li>What is configured and cannot be obeyed is named in the log at start-up and left out:
 *       nobody is trusted by mistake.
 * </ol>
 */
package com.vocahire.webapp.edge;
