package com.vocahire.signaling.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MultipartBodyTest {

  @Test
  void announcesTheBoundaryItUses() {
    var body = new MultipartBody().part("sdp", "application/sdp", "v=0\r\n");
    var boundary = body.contentType().replace("multipart/form-data; boundary=", "");

    // Delimiters, headers and content as RFC 2046, section 5.1.1 lays them out.
    long expected =
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"sdp\"\r\n"
                + "Content-Type: application/sdp\r\n\r\nv=0\r\n\r\n--"
                + boundary
                + "--\r\n")
            .length();
    assertThat(body.publisher().contentLength()).isEqualTo(expected);
  }
}
