package com.vocahire.webapp.problems;

import com.vocahire.webapp.requests.RequestIds;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The error page for requests that the server rejects before JAX-RS is reached, such as a forged
 * token or a body that is too large: the usual problem document, without information about the
 * server.
 */
@WebServlet(urlPatterns = RefusedByServer.PATH, asyncSupported = true)
public class RefusedByServer extends HttpServlet {

  private static final Jsonb JSON = JsonbBuilder.create();
  static final String PATH = "/refused";
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var attribute = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var kind = ProblemCatalog.ofStatus(attribute instanceof Integer status ? status : 404);
    var requestId = RequestIds.of(request);
    RequestIds.mark(request, response);
    response.setStatus(kind.status());
    response.setContentType(Problem.MEDIA_TYPE);
    RejectionMapper.headers(kind.status()).forEach(response::setHeader);
    var problem = Problem.of(kind, kind.title() + ".", requestId);
    JSON.toJson(problem, response.getOutputStream());
  }
}
