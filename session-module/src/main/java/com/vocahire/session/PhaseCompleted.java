package com.vocahire.session;

import java.time.Duration;

/**
 * A step of an interview took this long.
 *
 * @param phase lower case, dotted: {@code token}, {@code exchange}, {@code browser.ice}
 */
public record PhaseCompleted(SessionId session, String phase, Duration took) {}
