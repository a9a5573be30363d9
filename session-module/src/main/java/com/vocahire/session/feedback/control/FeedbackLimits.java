package com.vocahire.session.feedback.control;

/**
 * These limits bound how often feedback may be requested.
 *
 * @param requests for one interview, the first time included
 * @param perDay by one caller within a day, for all interviews together
 */
public record FeedbackLimits(int requests, int perDay) {}
