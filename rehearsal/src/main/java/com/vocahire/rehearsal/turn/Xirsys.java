package com.vocahire.rehearsal.turn;

import io.javalin.http.Context;

/** Version 3: errors come with 200; with {@code format: urls} the servers are one object. */
final class Xirsys {

  private static final String[] URLS = {
    "stun:127.0.0.1:3478",
    "turn:127.0.0.1:80?transport=udp",
    "turn:127.0.0.1:3478?transport=udp",
    "turn:127.0.0.1:80?transport=tcp",
    "turns:127.0.0.1:443?transport=tcp",
    "turns:127.0.0.1:5349?transport=tcp"
  };

  private Xirsys() {}

  static void answer(Context ctx) {
    var answer = VendorAnswer.object();
    if (!VendorAnswer.authorized(ctx)) {
      VendorAnswer.send(ctx, 200, answer.put("s", "error").put("v", "unauthorized"));
      return;
    }
    boolean newer = VendorAnswer.body(ctx).path("format").asText().equals("urls");
    var value = answer.put("s", "ok").putObject("v");
    if (newer) {
      var urls = value.putObject("iceServers").put("username", "u").put("credential", "c");
      var list = urls.putArray("urls");
      for (String url : URLS) {
        list.add(url);
      }
    } else {
      var list = value.putArray("iceServers");
      for (String url : URLS) {
        list.add(VendorAnswer.server("url", url));
      }
    }
    VendorAnswer.send(ctx, 200, answer);
  }
}
