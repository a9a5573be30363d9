package com.vocahire.webapp.problems;

/**
 * A failure as callers see it.
 *
 * @param status HTTP status (RFC 9110, section 15)
 * @param code what programs may rely on
 * @param title the same for people
 */
public record ProblemKind(int status, String code, String title) {}
