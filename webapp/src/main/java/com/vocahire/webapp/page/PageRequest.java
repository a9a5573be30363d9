package com.vocahire.webapp.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/** The request that Faces receives: its only parameter is the language, and it is never partial. */
final class PageRequest extends HttpServletRequestWrapper {

  private static final String LANGUAGE = "lang";
  private static final String PARTIAL = "Faces-Request";

  PageRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getParameter(String name) {
    return name.equals(LANGUAGE) ? super.getParameter(name) : null;
  }

  @Override
  public String[] getParameterValues(String name) {
    return name.equals(LANGUAGE) ? super.getParameterValues(name) : null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    var language = getParameterValues(LANGUAGE);
    Map<String, String[]> map = new HashMap<>();
    if (language != null) {
      map.put(LANGUAGE, language);
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public String getHeader(String name) {
    return name.equalsIgnoreCase(PARTIAL) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase(PARTIAL) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }
}
