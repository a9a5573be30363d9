/**
 * The provider's calls of interviews ({@code interview_call}) and their hang-ups, which stay due
 * until they are done.
 */
package com.vocahire.session.calls;
