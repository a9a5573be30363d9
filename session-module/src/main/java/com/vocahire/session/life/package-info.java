/**
 * The steps of an interview's life ({@code interview}): exchange, answer, connection, heartbeat and
 * end.
 */
package com.vocahire.session.life;
