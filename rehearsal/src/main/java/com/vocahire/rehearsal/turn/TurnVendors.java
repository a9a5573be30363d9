package com.vocahire.rehearsal.turn;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Map;
import java.util.function.BiFunction;

/** All of them, each under a folder of its own and under its own name in the test control API. */
public final class TurnVendors {

  /** The one account that each of them knows. */
  public static final String ACCOUNT = "rehearsal";

  /** Its password, key or token. */
  public static final String SECRET = "rehearsal-vendor-secret";

  private final BiFunction<String, Handler, Handler> around;

  private TurnVendors(BiFunction<String, Handler, Handler> around) {
    this.around = around;
  }

  /**
   * Adds their routes.
   *
   * @param around stands before a vendor's handler, by the vendor's name
   */
  public static void serve(RoutesConfig routes, BiFunction<String, Handler, Handler> around) {
    new TurnVendors(around).routes(routes);
  }

  /**
   * Returns the variables by which a server finds them.
   *
   * @param base where they are: scheme, host and port
   */
  public static Map<String, String> variables(String base) {
    return Map.ofEntries(
        Map.entry("XIRSYS_URL", base + "/turn/xirsys"),
        Map.entry("XIRSYS_IDENT", ACCOUNT),
        Map.entry("XIRSYS_SECRET", SECRET),
        Map.entry("XIRSYS_CHANNEL", "interviews"),
        Map.entry("CLOUDFLARE_URL", base + "/turn/cloudflare/v1"),
        Map.entry("CLOUDFLARE_KEY_ID", ACCOUNT),
        Map.entry("CLOUDFLARE_TOKEN", SECRET),
        Map.entry("TWILIO_URL", base + "/turn/twilio"),
        Map.entry("TWILIO_ACCOUNT_SID", ACCOUNT),
        Map.entry("TWILIO_SECRET", SECRET),
        Map.entry("METERED_URL", base + "/turn/metered"),
        Map.entry("METERED_SECRET_KEY", SECRET));
  }

  private void routes(RoutesConfig routes) {
    var metered = new Metered();
    routes.put("/turn/xirsys/_turn/{channel}", around.apply("xirsys", Xirsys::answer));
    routes.post(
        "/turn/cloudflare/v1/turn/keys/{key}/credentials/generate-ice-servers",
        around.apply("cloudflare", Cloudflare::answer));
    routes.post(
        "/turn/twilio/2010-04-01/Accounts/{sid}/Tokens.json",
        around.apply("twilio", Twilio::answer));
    routes.post("/turn/metered/api/v1/turn/credential", around.apply("metered", metered::create));
    routes.get("/turn/metered/api/v1/turn/credentials", metered::servers);
  }
}
