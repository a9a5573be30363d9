package badexample.signaling.control;

/** Breaks: only boundaries and REST clients speak HTTP. */
public class SpeaksHttp {
  jakarta.ws.rs.core.Response response;
}
