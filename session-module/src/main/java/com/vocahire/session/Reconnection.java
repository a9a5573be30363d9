package com.vocahire.session;

/**
 * An interview whose going on in another call is this request's to carry out.
 *
 * @param number of the call to come; the highest number that the provider took is the interview's
 * @param brief what the interview was opened with
 */
public record Reconnection(SessionId id, Caller caller, int number, InterviewBrief brief) {}
