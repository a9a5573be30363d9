package com.vocahire.webapp.assets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One request, and what came of it. */
final class Exchange extends ServletOutputStream {

  private final String method;
  private final String path;
  private final Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  int status = 200;

  Exchange(String method, String path) {
    this.method = method;
    this.path = path;
  }

  Exchange with(String header, String... lines) {
    sent.put(header, List.of(lines));
    return this;
  }

  byte[] body() {
    return body.toByteArray();
  }

  HttpServletRequest request() {
    return fake(
        HttpServletRequest.class,
        (self, called, values) ->
            switch (called.getName()) {
              case "getMethod" -> method;
              case "getServletPath" -> path;
              case "getHeaders" ->
                  Collections.enumeration(sent.getOrDefault(values[0], new ArrayList<>()));
              default -> null;
            });
  }

  HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (self, called, values) ->
            switch (called.getName()) {
              case "setHeader" -> headers.put((String) values[0], (String) values[1]);
              case "addHeader" ->
                  headers.merge((String) values[0], (String) values[1], (a, b) -> a + ", " + b);
              case "setContentType" -> headers.put("Content-Type", (String) values[0]);
              case "setContentLength", "setContentLengthLong" ->
                  headers.put("Content-Length", values[0].toString());
              case "setStatus", "sendError" -> answered((int) values[0]);
              case "sendRedirect" -> answered(302);
              case "getStatus" -> status;
              case "isCommitted" -> false;
              case "getCharacterEncoding" -> "UTF-8";
              case "getOutputStream" -> this;
              default -> null;
            });
  }

  private Object answered(int with) {
    status = with;
    return null;
  }

  static <T> T fake(Class<T> type, InvocationHandler behaviour) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
  }

  @Override
  public void write(int octet) {
    body.write(octet);
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new UnsupportedOperationException();
  }
}
