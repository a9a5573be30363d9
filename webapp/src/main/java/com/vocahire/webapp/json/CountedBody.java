package com.vocahire.webapp.json;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Counts the bytes of a body while they are read, and fails with the first one too many. */
final class CountedBody extends ServletInputStream {

  /** The body is longer than its limit. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private TooLarge(long limit) {
      super("longer than " + limit + " bytes");
    }
  }

  private final ServletInputStream body;
  private final long limit;
  private long read;

  CountedBody(ServletInputStream body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = body.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int more = body.read(bytes, offset, length);
    count(Math.max(more, 0));
    return more;
  }

  private void count(int more) throws TooLarge {
    read += more;
    if (read > limit) {
      throw new TooLarge(limit);
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
