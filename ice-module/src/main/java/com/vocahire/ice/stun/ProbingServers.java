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

/** Whether a server that browsers are given serves from where we are. */
public final class ProbingServers {

  private ProbingServers() {}

  /**
   * Waits until it has, or has not.
   *
   * @return how long it took
   */
  public static Duration of(IceServer server, String url, Duration limit) throws RelayRefused {
    var address = IceUrl.of(url).orElseThrow(RelayRefused::nonsense);
    var place = new InetSocketAddress(address.address(), address.port());
    if (place.isUnresolved()) {
      throw RelayRefused.unknownHost();
    }
    long began = System.nanoTime();
    try (var path = open(address, place, limit)) {
      if (address.relays()) {
        new Allocating(path, server).once();
      } else if (!new StunAttributes(path.ask(StunRequest.binding())).hasMappedAddress()) {
        throw RelayRefused.nonsense();
      }
      return Duration.ofNanos(System.nanoTime() - began);
    } catch (SocketTimeoutException silent) {
      throw RelayRefused.silent(silent);
    } catch (SSLException untrusted) {
      throw RelayRefused.untrusted(untrusted);
    } catch (PortUnreachableException closed) {
      throw RelayRefused.unreachable(closed);
    } catch (IOException broken) {
      throw RelayRefused.unreachable(broken);
    }
  }

  private static StunPath open(IceUrl url, InetSocketAddress place, Duration limit)
      throws IOException {
    return switch (url.kind()) {
      case TURN_UDP, STUN -> new UdpPath(place, limit);
      case TURN_TCP -> TcpPath.plain(place, limit);
      case TURN_TLS -> TcpPath.secure(place, limit);
    };
  }
}
