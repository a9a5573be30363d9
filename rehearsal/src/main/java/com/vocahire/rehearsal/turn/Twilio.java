package com.vocahire.rehearsal.turn;

import io.javalin.http.Context;

/** Network Traversal Service: a form in, 201 with both names of an address, numbers as text. */
final class Twilio {

  private Twilio() {}

  static void answer(Context ctx) {
    if (!VendorAnswer.authorized(ctx) || !ctx.pathParam("sid").equals(TurnVendors.ACCOUNT)) {
      VendorAnswer.send(
          ctx, 401, VendorAnswer.object().put("code", 20_003).put("message", "Authenticate"));
      return;
    }
    var answer = VendorAnswer.object();
    answer.put("username", "u").put("password", "c").put("account_sid", TurnVendors.ACCOUNT);
    var ttl = ctx.formParam("Ttl");
    answer.put("ttl", ttl == null ? "86400" : ttl);
    var servers = answer.putArray("ice_servers");
    for (String url :
        new String[] {
          "stun:127.0.0.1:3478",
          "turn:127.0.0.1:3478?transport=udp",
          "turn:127.0.0.1:3478?transport=tcp",
          "turn:127.0.0.1:443?transport=tcp"
        }) {
      servers.add(VendorAnswer.server("urls", url).put("url", url));
    }
    VendorAnswer.send(ctx, 201, answer);
  }
}
