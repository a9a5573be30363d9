/**
 * How this application sends requests to other servers over HTTP.
 *
 * <ol>
 *   <li>A request blocks no thread, and only the server's managed threads are used.
 *   <li>It has one time limit, from its sending to the complete answer.
 *   <li>An answer of more than {@link com.vocahire.platform.http.BoundedClient#LONGEST} bytes
 *       fails.
 *   <li>No redirect is followed.
 *   <li>Every failure has a name, which says whether the request can have arrived.
 *   <li>What carries a key crosses a network under TLS only.
 * </ol>
 */
package com.vocahire.platform.http;
