package com.vocahire.rehearsal.turn;

import io.javalin.http.Context;

/** Realtime's TURN: answers 201, addresses on port 53 among them. */
final class Cloudflare {

  private Cloudflare() {}

  static void answer(Context ctx) {
    boolean known =
        ("Bearer " + TurnVendors.SECRET).equals(ctx.header("Authorization"))
            && ctx.pathParam("key").equals(TurnVendors.ACCOUNT);
    long ttl = VendorAnswer.body(ctx).path("ttl").asLong();
    if (!known || ttl < 1 || ttl > 172_800) {
      VendorAnswer.send(ctx, known ? 400 : 401, VendorAnswer.object().put("success", false));
      return;
    }
    var answer = VendorAnswer.object();
    var servers = answer.putArray("iceServers");
    servers.addObject().putArray("urls").add("stun:127.0.0.1:3478").add("stun:127.0.0.1:53");
    var turn = servers.addObject().put("username", "u").put("credential", "c");
    turn.putArray("urls")
        .add("turn:127.0.0.1:3478?transport=udp")
        .add("turn:127.0.0.1:53?transport=udp")
        .add("turn:127.0.0.1:3478?transport=tcp")
        .add("turns:127.0.0.1:5349?transport=tcp")
        .add("turns:127.0.0.1:443?transport=tcp");
    VendorAnswer.send(ctx, 201, answer);
  }
}
