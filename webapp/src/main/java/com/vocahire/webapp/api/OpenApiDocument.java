package com.vocahire.webapp.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the OpenAPI document unchanged. The servers would serve the same file, but each rewrites
 * it: WildFly drops that bodies are required, Payara empty arrays in examples, and adds a field
 * that OpenAPI does not know. So their own endpoints are turned off.
 */
@WebServlet("/openapi")
public class OpenApiDocument extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String DOCUMENT = "/META-INF/openapi.json";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setContentType("application/json");
    try (var document = OpenApiDocument.class.getResourceAsStream(DOCUMENT)) {
      if (document == null) {
        throw new ServletException(DOCUMENT + " is missing in the WAR");
      }
      document.transferTo(response.getOutputStream());
    }
  }
}
