/**
 * Vendors of TURN relays as their documents describe them, for a chain that asks them in turn.
 * Their credentials open nothing, for no relay stands behind them. They share the emulator's port
 * and its test control API, where each can be made slow, silent or wrong. Beside them a STUN server
 * that is one.
 */
package com.vocahire.rehearsal.turn;
