package com.vocahire.ice.stun;

import java.io.IOException;

/** A network path to a STUN or TURN server. */
interface StunPath extends AutoCloseable {

  /**
   * Sends one request and returns its answer. Blocks up to the limit with which the path was
   * opened.
   *
   * @throws java.net.SocketTimeoutException if there is no answer in time
   */
  StunMessage send(StunRequest request) throws IOException;

  @Override
  void close() throws IOException;
}
