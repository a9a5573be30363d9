/**
 * Feedback on an interview: asked for by its owner, written by the port {@link
 * com.vocahire.session.feedback.FeedbackWriter}, each quote verified against the transcript.
 */
package com.vocahire.session.feedback;
