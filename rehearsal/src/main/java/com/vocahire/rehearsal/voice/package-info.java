/** The interviewer's voice, and the measurement of what the candidate hears. */
package com.vocahire.rehearsal.voice;
