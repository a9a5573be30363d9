package com.vocahire.signaling.http.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** A {@code multipart/form-data} body (RFC 7578): {@code java.net.http} brings none. */
public final class MultipartBody {

  private final String boundary = "vocahire-" + UUID.randomUUID();
  private final StringBuilder parts = new StringBuilder();

  /** Adds a part; names and types are ours, so they need no escaping. */
  public MultipartBody part(String name, String contentType, String content) {
    parts
        .append("--")
        .append(boundary)
        .append("\r\nContent-Disposition: form-data; name=\"")
        .append(name)
        .append("\"\r\nContent-Type: ")
        .append(contentType)
        .append("\r\n\r\n")
        .append(content)
        .append("\r\n");
    return this;
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  public BodyPublisher publisher() {
    return BodyPublishers.ofString(parts + "--" + boundary + "--\r\n", UTF_8);
  }
}
