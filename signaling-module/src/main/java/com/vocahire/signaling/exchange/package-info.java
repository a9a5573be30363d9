/** The exchange of offer and answer, for an opening and for a reconnection. */
package com.vocahire.signaling.exchange;
