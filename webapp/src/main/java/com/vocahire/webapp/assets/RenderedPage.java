package com.vocahire.webapp.assets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** A response whose body is kept until it is whole. Errors and redirects are not kept. */
final class RenderedPage extends HttpServletResponseWrapper {

  private final Body body = new Body();
  private PrintWriter writer;
  private boolean refused;

  RenderedPage(HttpServletResponse response) {
    super(response);
  }

  /** Whether its body was kept, and is not sent yet. */
  boolean isUnsent() {
    return !refused && !isCommitted();
  }

  byte[] content() {
    flushBuffer();
    return body.bytes.toByteArray();
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(body, getCharacterEncoding()));
    }
    return writer;
  }

  /** Nothing is sent before the page is whole. */
  @Override
  public void flushBuffer() {
    if (writer != null) {
      writer.flush();
    }
  }

  @Override
  public void resetBuffer() {
    flushBuffer();
    body.bytes.reset();
  }

  @Override
  public void reset() {
    super.reset();
    resetBuffer();
    writer = null;
  }

  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public void sendError(int status) throws IOException {
    refused = true;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    refused = true;
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    refused = true;
    super.sendRedirect(location);
  }

  private static final class Body extends ServletOutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);

    @Override
    public void write(int octet) {
      bytes.write(octet);
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes.write(some, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("A page is rendered by the thread of its request.");
    }
  }
}
