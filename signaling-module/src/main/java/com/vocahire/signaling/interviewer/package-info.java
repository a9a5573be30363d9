/** The interviewer's instructions, voice and language. */
package com.vocahire.signaling.interviewer;
