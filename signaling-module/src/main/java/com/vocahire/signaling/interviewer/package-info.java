/** What the interviewer is told, which voice and which language it has. */
package com.vocahire.signaling.interviewer;
