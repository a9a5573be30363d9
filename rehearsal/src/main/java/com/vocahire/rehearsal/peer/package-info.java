/**
 * A real WebRTC peer on the JVM, by webrtc-java, for loopback only.
 *
 * <ol>
 *   <li>One factory and one audio device per live peer, pooled and reused: sharing them while two
 *       peers send aborts the JVM, and disposing them leaks threads.
 *   <li>Nothing is pushed before the connection is up for 100 ms, and recording is stopped before
 *       every push, on the pushing thread.
 *   <li>No native code runs from a callback: everything is handed to the peer's own thread.
 *   <li>An answer carries one candidate, 127.0.0.1; candidates of an offer that are not loopback
 *       are dropped.
 * </ol>
 */
package com.vocahire.rehearsal.peer;
