/**
 * The provider's realtime API over HTTP, as production sees it, and a test control API.
 *
 * <ol>
 *   <li>A request that the published description does not allow is refused in the published error
 *       shape; unknown fields too.
 *   <li>A client secret starts calls until it expires, never after.
 *   <li>A call is a real WebRTC peer with an interviewer; its answer needs no trickling.
 *   <li>Calls are limited in number and length; one whose peer does not come or leaves is closed.
 *   <li>Keys, secrets, SDP, instructions and transcripts are in no log and not in the test control
 *       API.
 * </ol>
 */
package com.vocahire.rehearsal.provider;
