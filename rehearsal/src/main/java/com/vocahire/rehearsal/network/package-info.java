/**
 * Delay and loss between a browser and its servers, emulated on loopback.
 *
 * <ol>
 *   <li>Nothing here runs unless a tester has asked for it.
 *   <li>What passes, passes late by the delay of its direction; nothing overtakes.
 *   <li>Datagrams may get lost, bytes of a stream never are.
 *   <li>A relay learns who speaks from the first packet; its memory is bounded.
 *   <li>Closing ends every thread and socket; twice is allowed.
 * </ol>
 */
package com.vocahire.rehearsal.network;
