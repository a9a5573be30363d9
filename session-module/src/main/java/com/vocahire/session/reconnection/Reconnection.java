package com.vocahire.session.reconnection;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.SessionId;

/**
 * A reconnection of an interview that this request performs.
 *
 * @param number of the call to come; the highest number that the provider accepted is the
 *     interview's
 * @param brief what the interview was opened with
 */
public record Reconnection(SessionId id, Caller caller, int number, InterviewBrief brief) {}
