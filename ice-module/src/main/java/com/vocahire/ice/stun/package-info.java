/** STUN and TURN messages (RFC 8489, RFC 8656) and their transports. */
package com.vocahire.ice.stun;
