package com.vocahire.ice.stun;

import java.io.IOException;

/** A way to a STUN or TURN server. */
interface StunPath extends AutoCloseable {

  /**
   * Its answer to one request. Waits, up to the limit with which the way was opened.
   *
   * @throws java.net.SocketTimeoutException when there is none in time
   */
  StunMessage ask(StunRequest request) throws IOException;

  @Override
  void close() throws IOException;
}
