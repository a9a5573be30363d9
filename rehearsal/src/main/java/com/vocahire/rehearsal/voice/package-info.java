/** The interviewer's voice and what can be heard of the candidate's. */
package com.vocahire.rehearsal.voice;
