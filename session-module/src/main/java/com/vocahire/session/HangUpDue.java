package com.vocahire.session;

/**
 * An interview is over and its call must be; fired until {@link HangUps#done} says that it is.
 *
 * @param callId the provider's name for the call
 */
public record HangUpDue(SessionId session, String callId) {}
