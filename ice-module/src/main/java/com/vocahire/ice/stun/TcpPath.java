package com.vocahire.ice.stun;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Over TCP, or TLS over TCP; a message contains its own length (RFC 8489, section 6.2.2). */
final class TcpPath implements StunPath {

  private final Socket socket;
  private final long endsAt;

  private TcpPath(Socket socket, long endsAt) {
    this.socket = socket;
    this.endsAt = endsAt;
  }

  static TcpPath plain(InetSocketAddress server, Duration limit) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(server, (int) limit.toMillis());
      return new TcpPath(socket, System.nanoTime() + limit.toNanos());
    } catch (IOException | RuntimeException failed) {
      socket.close();
      throw failed;
    }
  }

  /** The server's certificate must be valid for its host name, as in a browser. */
  static TcpPath secure(InetSocketAddress server, Duration limit) throws IOException {
    var plain = plain(server, limit);
    try {
      var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
      var secure =
          (SSLSocket)
              factory.createSocket(plain.socket, server.getHostString(), server.getPort(), true);
      var parameters = secure.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secure.setSSLParameters(parameters);
      secure.setSoTimeout(plain.left());
      secure.startHandshake();
      return new TcpPath(secure, plain.endsAt);
    } catch (IOException | RuntimeException failed) {
      plain.close();
      throw failed;
    }
  }

  @Override
  public StunMessage send(StunRequest request) throws IOException {
    socket.getOutputStream().write(request.bytes());
    while (true) {
      var message = StunMessage.read(next()).orElseThrow(() -> new ProtocolException("not STUN"));
      if (request.isAnsweredBy(message)) {
        return message;
      }
    }
  }

  private byte[] next() throws IOException {
    byte[] header = exactly(StunMessage.HEADER);
    byte[] rest = exactly(Short.toUnsignedInt(ByteBuffer.wrap(header).getShort(2)));
    return ByteBuffer.allocate(header.length + rest.length).put(header).put(rest).array();
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = new byte[length];
    for (int have = 0; have < length; ) {
      socket.setSoTimeout(left());
      int more = socket.getInputStream().read(bytes, have, length - have);
      if (more < 0) {
        throw new EOFException("the server closed the connection");
      }
      have += more;
    }
    return bytes;
  }

  private int left() throws SocketTimeoutException {
    long left = (endsAt - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException("no answer");
    }
    return (int) left;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
