package com.vocahire.session.reconnection;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.SessionId;

/**
 * An interview whose going on in another call is this request's to carry out.
 *
 * @param number of the call to come; the highest number that the provider took is the interview's
 * @param brief what the interview was opened with
 */
public record Reconnection(SessionId id, Caller caller, int number, InterviewBrief brief) {}
