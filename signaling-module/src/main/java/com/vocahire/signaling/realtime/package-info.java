/**
 * The Realtime API in its general availability form: ephemeral tokens, calls and the session's
 * JSON.
 */
package com.vocahire.signaling.realtime;
