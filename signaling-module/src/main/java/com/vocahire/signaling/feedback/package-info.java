/** Feedback written by a text model (Responses API); adapter of the session module's port. */
package com.vocahire.signaling.feedback;
