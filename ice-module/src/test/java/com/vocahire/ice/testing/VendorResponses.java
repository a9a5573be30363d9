package com.vocahire.ice.testing;

/** Complete answers as documented by the vendors. */
public final class VendorResponses {

  public static final String XIRSYS_URLS =
      """
      {"v":{"iceServers":{"username":"xu","urls":["stun:fr-turn1.xirsys.com","turn:fr-turn1.xirsys.com:80?transport=udp",
       "turn:fr-turn1.xirsys.com:3478?transport=udp","turn:fr-turn1.xirsys.com:80?transport=tcp",
       "turn:fr-turn1.xirsys.com:3478?transport=tcp","turns:fr-turn1.xirsys.com:443?transport=tcp",
       "turns:fr-turn1.xirsys.com:5349?transport=tcp"],"credential":"xc"}},"s":"ok"}
      """;

  public static final String XIRSYS_LIST =
      """
      {"v":{"iceServers":[{"url":"stun:fr-turn1.xirsys.com"},
       {"username":"xu","url":"turn:fr-turn1.xirsys.com:80?transport=udp","credential":"xc"},
       {"username":"xu","url":"turn:fr-turn1.xirsys.com:3478?transport=tcp","credential":"xc"},
       {"username":"xu","url":"turns:fr-turn1.xirsys.com:443?transport=tcp","credential":"xc"}]},"s":"ok"}
      """;

  static final String XIRSYS_ERROR = "{\"v\":\"unauthorized\",\"s\":\"error\"}";

  public static final String CLOUDFLARE =
      """
      {"iceServers":[{"urls":["stun:stun.cloudflare.com:3478","stun:stun.cloudflare.com:53"]},
       {"urls":["turn:turn.cloudflare.com:3478?transport=udp","turn:turn.cloudflare.com:53?transport=udp",
        "turn:turn.cloudflare.com:3478?transport=tcp","turn:turn.cloudflare.com:80?transport=tcp",
        "turns:turn.cloudflare.com:5349?transport=tcp","turns:turn.cloudflare.com:443?transport=tcp"],
        "username":"cu","credential":"cc"}]}
      """;

  public static final String TWILIO =
      """
      {"username":"tu","ice_servers":[{"url":"stun:global.stun.twilio.com:3478","urls":"stun:global.stun.twilio.com:3478"},
       {"url":"turn:global.turn.twilio.com:3478?transport=udp","username":"tu","urls":"turn:global.turn.twilio.com:3478?transport=udp","credential":"tc"},
       {"url":"turn:global.turn.twilio.com:3478?transport=tcp","username":"tu","urls":"turn:global.turn.twilio.com:3478?transport=tcp","credential":"tc"},
       {"url":"turn:global.turn.twilio.com:443?transport=tcp","username":"tu","urls":"turn:global.turn.twilio.com:443?transport=tcp","credential":"tc"}],
       "date_updated":"Fri, 01 May 2020 01:42:57 +0000","account_sid":"AC1","ttl":"7200",
       "date_created":"Fri, 01 May 2020 01:42:57 +0000","password":"tc"}
      """;

  public static final String METERED_MADE =
      """
      {"username":"mu","password":"mc","expiryInSeconds":7200,"label":"vocahire","apiKey":"key of one"}
      """;

  public static final String METERED_SERVERS =
      """
      [{"urls":"stun:stun.relay.metered.ca:80"},
       {"urls":"turn:global.relay.metered.ca:80","username":"mu","credential":"mc"},
       {"urls":"turn:global.relay.metered.ca:80?transport=tcp","username":"mu","credential":"mc"},
       {"urls":"turn:global.relay.metered.ca:443","username":"mu","credential":"mc"},
       {"urls":"turns:global.relay.metered.ca:443?transport=tcp","username":"mu","credential":"mc"}]
      """;

  private VendorResponses() {}
}
