/** Tries STUN and TURN servers as a browser would. */
package com.vocahire.ice.diagnosis;
