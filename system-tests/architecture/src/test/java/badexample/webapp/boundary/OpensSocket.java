package badexample.webapp.boundary;

/** Breaks: no WebSocket. */
public class OpensSocket {
  jakarta.websocket.Session socket;
}
