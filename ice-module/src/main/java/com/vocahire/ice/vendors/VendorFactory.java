package com.vocahire.ice.vendors;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.UsableServers;
import com.vocahire.ice.settings.CredentialLifetime;
import com.vocahire.ice.settings.IceSettings;
import com.vocahire.ice.settings.VendorKind;
import com.vocahire.ice.settings.VendorSettings;
import com.vocahire.ice.vendors.http.BasicAuthorization;
import com.vocahire.ice.vendors.http.CloudflareVendor;
import com.vocahire.ice.vendors.http.MeteredVendor;
import com.vocahire.ice.vendors.http.TwilioVendor;
import com.vocahire.ice.vendors.http.VendorHttp;
import com.vocahire.ice.vendors.http.XirsysVendor;
import com.vocahire.ice.vendors.local.SharedSecretVendor;
import com.vocahire.ice.vendors.local.StaticVendor;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes vendors of their configuration, and remembers what of it cannot be obeyed. */
final class VendorFactory {

  /** How the addresses of a server are cleaned before its credential is known. */
  private static final String LATER = "later";

  private final Function<String, Optional<String>> configuration;
  private final IceSettings rules;
  private final VendorHttp http;
  private final Clock clock;
  private boolean alone;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param configuration a key's value; empty where it has none
   */
  VendorFactory(
      Function<String, Optional<String>> configuration,
      IceSettings rules,
      VendorHttp http,
      Clock clock) {
    this.configuration = configuration;
    this.rules = rules;
    this.http = http;
    this.clock = clock;
  }

  /** The same for one question, without what is kept, and with a guard that never rests. */
  TurnVendor alone(String word) {
    alone = true;
    return named(word);
  }

  /** One that always fails, where no such vendor can be asked. */
  TurnVendor named(String word) {
    var kind = VendorKind.named(word);
    if (kind.isEmpty()) {
      problems.add("vocahire.ice.vendors: there is no vendor " + word.replaceAll("\\W", "?"));
      return new MisconfiguredVendor("unknown");
    }
    var settings = new VendorSettings(word, configuration);
    TurnVendor vendor = of(kind.get(), settings);
    problems.addAll(settings.problems());
    return settings.problems().isEmpty() ? vendor : new MisconfiguredVendor(word);
  }

  private TurnVendor of(VendorKind kind, VendorSettings settings) {
    return switch (kind) {
      case COTURN -> coturn(settings);
      case STATIC -> fixed(settings);
      case XIRSYS -> guarded(xirsys(settings));
      case CLOUDFLARE -> guarded(cloudflare(settings));
      case TWILIO -> guarded(twilio(settings));
      case METERED -> guarded(metered(settings));
    };
  }

  private TurnVendor coturn(VendorSettings settings) {
    var urls = usable(settings, IceServer.turn(settings.list("urls"), LATER, LATER));
    var secret = settings.required("secret");
    // Without a secret there is no key; the problem is noted already.
    return secret.isEmpty()
        ? new MisconfiguredVendor(VendorKind.COTURN.word())
        : new SharedSecretVendor(urls, secret, term());
  }

  private TurnVendor fixed(VendorSettings settings) {
    var urls = settings.list("urls");
    var server =
        new IceServer(urls, settings.optional("username"), settings.optional("credential"));
    return new StaticVendor(usable(settings, server), term());
  }

  private UsableServers usable(VendorSettings settings, IceServer server) {
    var usable = UsableServers.of(List.of(server), rules.maxUrls());
    if (!usable.relay() && !server.urls().isEmpty()) {
      settings.problem("urls", "has no TURN address that browsers can use with its credential");
    }
    return usable;
  }

  private TurnVendor xirsys(VendorSettings settings) {
    var channel = settings.required("channel");
    var address = path(settings, "/_turn/" + channel, "channel");
    var account = new BasicAuthorization(settings.required("ident"), settings.required("secret"));
    return new XirsysVendor(http.wire(), address, account, term());
  }

  private TurnVendor cloudflare(VendorSettings settings) {
    var keyId = word(settings, "key-id");
    var token = settings.required("token");
    var key = URI.create(settings.address("url") + "/turn/keys/" + keyId);
    return new CloudflareVendor(http.wire(), key, token, term());
  }

  private TurnVendor twilio(VendorSettings settings) {
    var sid = word(settings, "account-sid");
    var tokens = path(settings, "/2010-04-01/Accounts/" + sid + "/Tokens.json", "account-sid");
    var user = settings.optional("key-sid").orElse(sid);
    var account = new BasicAuthorization(user, settings.required("secret"));
    return new TwilioVendor(http.wire(), tokens, account, term());
  }

  private TurnVendor metered(VendorSettings settings) {
    var secretKey = settings.required("secret-key");
    return new MeteredVendor(http.wire(), settings.address("url"), secretKey, term());
  }

  /** A value that becomes a part of an address. */
  private static String word(VendorSettings settings, String key) {
    var value = settings.required(key);
    if (!value.matches("[A-Za-z0-9_-]*")) {
      settings.problem(key, "may have letters, digits, _ and - only");
      return "";
    }
    return value;
  }

  private static URI path(VendorSettings settings, String path, String key) {
    try {
      return URI.create(settings.address("url") + path);
    } catch (IllegalArgumentException unwritable) {
      settings.problem(key, "cannot be part of an address");
      return URI.create("http://localhost");
    }
  }

  private TurnVendor guarded(TurnVendor vendor) {
    if (alone) {
      return new GuardedVendor(vendor, rules.limits().once(), http.clock());
    }
    var guarded = new GuardedVendor(vendor, rules.limits(), http.clock());
    return new CachingVendor(guarded, rules.times().needed(), clock);
  }

  private CredentialLifetime term() {
    return new CredentialLifetime(rules.lifetime(), clock);
  }

  /** Those found so far, as sentences that name the key; values are never told. */
  List<String> problems() {
    return List.copyOf(problems);
  }
}
