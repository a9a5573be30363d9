/** Checks STUN servers and relays, each from this server. */
package com.vocahire.diagnostics.checks.relay;
