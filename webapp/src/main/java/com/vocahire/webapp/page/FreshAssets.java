package com.vocahire.webapp.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Keeps the page and its modules of one version. Reproducible builds give every file of every
 * version the same date, so a browser that asked "modified since?" would keep the old one.
 */
@WebFilter({"/", "*.xhtml", "/js/*", "/css/*"})
public class FreshAssets extends HttpFilter {

  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }
}
