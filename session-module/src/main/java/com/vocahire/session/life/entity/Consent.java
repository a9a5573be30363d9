package com.vocahire.session.life.entity;

import java.time.Instant;

/**
 * That the candidate agreed, before the microphone was opened.
 *
 * @param version of the text they were shown
 * @param givenAt when the server received it, with the opening
 */
public record Consent(String version, Instant givenAt) {}
