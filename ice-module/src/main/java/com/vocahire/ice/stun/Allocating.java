package com.vocahire.ice.stun;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.RelayRefused;
import java.io.IOException;

/** A relay asked for as a browser does it (RFC 8656, section 6), and given back at once. */
final class Allocating {

  private static final int UNAUTHORIZED = 401;
  private static final int STALE_NONCE = 438;

  private final StunPath path;
  private final IceServer server;

  Allocating(StunPath path, IceServer server) {
    this.path = path;
    this.server = server;
  }

  /** Returns when the server has given one. */
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
      throw RelayRefused.nonsense();
    }
    signed(StunRequest.release(), challenge);
  }

  /** The first request has no credential: the answer names realm and nonce. */
  private StunAttributes challenge() throws IOException, RelayRefused {
    var answer = new StunAttributes(path.ask(StunRequest.allocate()));
    if (answer.errorCode() != UNAUTHORIZED) {
      throw answer.errorCode() == 0
          ? RelayRefused.nonsense()
          : RelayRefused.because(answer.errorCode());
    }
    return answer;
  }

  private StunMessage signed(StunRequest request, StunAttributes challenge) throws IOException {
    return path.ask(
        request.signed(
            server.username().orElse(""),
            server.credential().orElse(""),
            challenge.realm(),
            challenge.nonce()));
  }
}
