/** Hanging up at the provider, within a bounded pool. */
package com.vocahire.signaling.hangup;
