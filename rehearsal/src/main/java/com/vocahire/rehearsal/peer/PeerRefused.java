package com.vocahire.rehearsal.peer;

/** The offer cannot be answered: not SDP, nothing in common, or the media engine failed. */
public final class PeerRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PeerRefused(String why, Throwable cause) {
    super(why, cause);
  }
}
