package com.vocahire.ice.stun;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.RelayRefused;
import java.io.IOException;

/** Allocates a relay as a browser does (RFC 8656, section 6), and releases it immediately. */
final class Allocating {

  private static final int UNAUTHORIZED = 401;
  private static final int STALE_NONCE = 438;

  private final StunPath path;
  private final IceServer server;

  Allocating(StunPath path, IceServer server) {
    this.path = path;
    this.server = server;
  }

  /** Returns when the server has allocated a relay and the release is answered. */
  void once() throws IOException, RelayRefused {
    var challenge = challenge();
    var answer = signed(StunRequest.allocate(), challenge);
    if (new StunAttributes(answer).errorCode() == STALE_NONCE) {
      challenge = new StunAttributes(answer);
      answer = signed(StunRequest.allocate(), challenge);
    }
    var found = new StunAttributes(answer);
    if (!answer.succeeds(StunMessage.ALLOCATE)) {
      throw RelayRefused.because(found.errorCode());
    }
    if (!found.hasRelayedAddress()) {
      throw RelayRefused.invalidAnswer();
    }
    signed(StunRequest.release(), challenge);
  }

  /** The first request carries no credential; the answer contains realm and nonce. */
  private StunAttributes challenge() throws IOException, RelayRefused {
    var answer = new StunAttributes(path.send(StunRequest.allocate()));
    if (answer.errorCode() != UNAUTHORIZED) {
      throw answer.errorCode() == 0
          ? RelayRefused.invalidAnswer()
          : RelayRefused.because(answer.errorCode());
    }
    return answer;
  }

  private StunMessage signed(StunRequest request, StunAttributes challenge) throws IOException {
    return path.send(
        request.signed(
            server.username().orElse(""),
            server.credential().orElse(""),
            challenge.realm(),
            challenge.nonce()));
  }
}
