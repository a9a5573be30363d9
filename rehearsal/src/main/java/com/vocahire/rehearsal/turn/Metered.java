package com.vocahire.rehearsal.turn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Makes a credential for the account's key, and gives its servers for the credential's own. */
final class Metered {

  private final Set<String> made = ConcurrentHashMap.newKeySet();

  void create(Context ctx) {
    if (!TurnVendors.SECRET.equals(ctx.queryParam("secretKey"))) {
      VendorAnswer.send(ctx, 401, VendorAnswer.object().put("error", "Invalid secretKey"));
      return;
    }
    long seconds = VendorAnswer.body(ctx).path("expiryInSeconds").asLong();
    if (seconds < 1) {
      var why = "please enter a positive integer value for expiryInSeconds";
      VendorAnswer.send(ctx, 400, VendorAnswer.object().put("message", why));
      return;
    }
    var key = UUID.randomUUID().toString();
    made.add(key);
    var answer = VendorAnswer.object().put("username", "u").put("password", "c");
    VendorAnswer.send(ctx, 200, answer.put("expiryInSeconds", seconds).put("apiKey", key));
  }

  void servers(Context ctx) {
    if (!made.contains(String.valueOf(ctx.queryParam("apiKey")))) {
      VendorAnswer.send(ctx, 401, VendorAnswer.object().put("error", "Invalid API Key"));
      return;
    }
    var servers = JsonNodeFactory.instance.arrayNode();
    for (String url :
        new String[] {
          "stun:127.0.0.1:80",
          "turn:127.0.0.1:80",
          "turn:127.0.0.1:80?transport=tcp",
          "turn:127.0.0.1:443",
          "turns:127.0.0.1:443?transport=tcp"
        }) {
      servers.add(VendorAnswer.server("urls", url));
    }
    VendorAnswer.send(ctx, 200, servers);
  }
}
