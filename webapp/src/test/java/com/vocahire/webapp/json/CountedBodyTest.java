package com.vocahire.webapp.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class CountedBodyTest {

  @Test
  void readsABodyAsLongAsItsLimit() throws IOException {
    var body = new CountedBody(sent(new byte[1000]), 1000);

    assertThat(body.read()).isZero();
    assertThat(body.readAllBytes()).hasSize(999);
    assertThat(body.read()).isNegative();
  }

  @Test
  void failsWithTheFirstByteTooManyAndReadsNoFurther() {
    var sent = new ByteArrayInputStream(new byte[1_000_000]);
    var body = new CountedBody(of(sent), 1000);

    assertThatThrownBy(body::readAllBytes).isInstanceOf(CountedBody.TooLarge.class);
    assertThat(1_000_000 - sent.available()).isLessThan(20_000);
  }

  @Test
  void countsSingleBytesToo() throws IOException {
    var body = new CountedBody(sent(new byte[2]), 1);
    body.read();

    assertThatThrownBy(body::read).isInstanceOf(CountedBody.TooLarge.class);
  }

  private static ServletInputStream sent(byte[] bytes) {
    return of(new ByteArrayInputStream(bytes));
  }

  private static ServletInputStream of(InputStream source) {
    return new ServletInputStream() {
      @Override
      public int read() throws IOException {
        return source.read();
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return source.read(bytes, offset, length);
      }

      @Override
      public boolean isFinished() {
        throw new UnsupportedOperationException();
      }

      @Override
      public boolean isReady() {
        throw new UnsupportedOperationException();
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
