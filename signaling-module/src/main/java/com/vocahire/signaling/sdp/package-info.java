/** Session descriptions (RFC 8866) of browsers and of the provider: read, or refused by name. */
package com.vocahire.signaling.sdp;
