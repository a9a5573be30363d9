package com.vocahire.session.feedback.control;

/**
 * How often feedback may be asked for.
 *
 * @param requests for one interview, the first time included
 * @param perDay by one caller within a day, for all interviews together
 */
public record FeedbackLimits(int requests, int perDay) {}
