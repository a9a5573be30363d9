package com.vocahire.ice.stun;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.IceUrl;
import com.vocahire.ice.RelayRefused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Probes from this node a STUN or TURN server that browsers receive. */
public final class ProbingServers {

  private ProbingServers() {}

  /**
   * Blocks until the server has answered, or until the limit.
   *
   * @return the time until the answer
   * @throws RelayRefused if the server fails the request or does not answer in time
   */
  public static Duration of(IceServer server, String url, Duration limit) throws RelayRefused {
    var address = IceUrl.of(url).orElseThrow(RelayRefused::invalidAnswer);
    var socketAddress = new InetSocketAddress(address.address(), address.port());
    if (socketAddress.isUnresolved()) {
      throw RelayRefused.unknownHost();
    }
    long began = System.nanoTime();
    try (var path = open(address, socketAddress, limit)) {
      if (address.relays()) {
        new Allocating(path, server).once();
      } else if (!new StunAttributes(path.send(StunRequest.binding())).hasMappedAddress()) {
        throw RelayRefused.invalidAnswer();
      }
      return Duration.ofNanos(System.nanoTime() - began);
    } catch (SocketTimeoutException timeout) {
      throw RelayRefused.noAnswer(timeout);
    } catch (SSLException untrusted) {
      throw RelayRefused.untrusted(untrusted);
    } catch (PortUnreachableException closed) {
      throw RelayRefused.unreachable(closed);
    } catch (IOException broken) {
      throw RelayRefused.unreachable(broken);
    }
  }

  private static StunPath open(IceUrl url, InetSocketAddress socketAddress, Duration limit)
      throws IOException {
    return switch (url.kind()) {
      case TURN_UDP, STUN -> new UdpPath(socketAddress, limit);
      case TURN_TCP -> TcpPath.plain(socketAddress, limit);
      case TURN_TLS -> TcpPath.secure(socketAddress, limit);
    };
  }
}
