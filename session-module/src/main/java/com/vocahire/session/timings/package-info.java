/**
 * How long the phases of an interview took ({@code interview_phase}, {@code interview_outcome}),
 * written in batches.
 */
package com.vocahire.session.timings;
