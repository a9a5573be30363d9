package com.vocahire.rehearsal.provider.faults;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Ends a connection as a crashed server does: by a TCP reset (RFC 9293 section 3.10.7). */
final class TcpReset {
  private TcpReset() {}

  static void connectionOf(Context ctx) {
    var request = ServletContextRequest.getServletContextRequest(ctx.req());
    Object transport = request.getConnectionMetaData().getConnection().getEndPoint().getTransport();
    if (transport instanceof SocketChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the connection could not be reset", e);
      }
    }
  }
}
