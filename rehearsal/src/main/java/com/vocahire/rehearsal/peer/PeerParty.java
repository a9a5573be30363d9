package com.vocahire.rehearsal.peer;

/**
 * The application behind a peer. Every method is called on the peer's own thread, never two at
 * once, and must return within a few milliseconds.
 */
public interface PeerParty {
  /** Samples in a frame: 10 ms of 48 kHz mono, the one shape of audio here. */
  int FRAME = 480;

  /** ICE and DTLS are up. */
  void connected();

  /** The other side's data channel is open: {@link Peer#send} works from here on. */
  void opened();

  /** A text message of the data channel. */
  void received(String text);

  /** The next 10 ms of the other side's audio. */
  void audioReceived(short[] frame);

  /**
   * Asked every 10 ms from 100 ms after {@link #connected}: what to play, {@link #FRAME} samples.
   */
  short[] nextFrame();

  /** The connection failed or the other side left; said at most once. */
  void lost(String why);
}
