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

/** Creates the vendors from their settings, and collects the invalid ones. */
final class VendorFactory {

  /**
   * A placeholder for the credential, to validate the addresses of a server before its credential
   * is known.
   */
  private static final String PLACEHOLDER = "placeholder";

  private final Function<String, Optional<String>> configuration;
  private final IceSettings rules;
  private final VendorHttp http;
  private final Clock clock;
  private boolean uncached;
  private final List<String> violations = new ArrayList<>();

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

  /** The same for a single request, without cache and with a circuit breaker that never opens. */
  TurnVendor uncached(String word) {
    uncached = true;
    return named(word);
  }

  /**
   * The vendor of this name; one that always fails if there is no such vendor or its settings are
   * invalid.
   */
  TurnVendor named(String word) {
    var kind = VendorKind.named(word);
    if (kind.isEmpty()) {
      violations.add("vocahire.ice.vendors: there is no vendor " + word.replaceAll("\\W", "?"));
      return new MisconfiguredVendor("unknown");
    }
    var settings = new VendorSettings(word, configuration);
    TurnVendor vendor = of(kind.get(), settings);
    violations.addAll(settings.violations());
    return settings.violations().isEmpty() ? vendor : new MisconfiguredVendor(word);
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
    var urls = usable(settings, IceServer.turn(settings.list("urls"), PLACEHOLDER, PLACEHOLDER));
    var secret = settings.required("secret");
    // Without a secret there is no key; the violation is already collected.
    return secret.isEmpty()
        ? new MisconfiguredVendor(VendorKind.COTURN.word())
        : new SharedSecretVendor(urls, secret, lifetime());
  }

  private TurnVendor fixed(VendorSettings settings) {
    var urls = settings.list("urls");
    var server =
        new IceServer(urls, settings.optional("username"), settings.optional("credential"));
    return new StaticVendor(usable(settings, server), lifetime());
  }

  private UsableServers usable(VendorSettings settings, IceServer server) {
    var usable = UsableServers.of(List.of(server), rules.maxUrls());
    if (!usable.relay() && !server.urls().isEmpty()) {
      settings.violation("urls", "has no TURN address that browsers can use with its credential");
    }
    return usable;
  }

  private TurnVendor xirsys(VendorSettings settings) {
    var channel = settings.required("channel");
    var address = path(settings, "/_turn/" + channel, "channel");
    var account = new BasicAuthorization(settings.required("ident"), settings.required("secret"));
    return new XirsysVendor(http.client(), address, account, lifetime());
  }

  private TurnVendor cloudflare(VendorSettings settings) {
    var keyId = word(settings, "key-id");
    var token = settings.required("token");
    var key = URI.create(settings.address("url") + "/turn/keys/" + keyId);
    return new CloudflareVendor(http.client(), key, token, lifetime());
  }

  private TurnVendor twilio(VendorSettings settings) {
    var sid = word(settings, "account-sid");
    var tokens = path(settings, "/2010-04-01/Accounts/" + sid + "/Tokens.json", "account-sid");
    var user = settings.optional("key-sid").orElse(sid);
    var account = new BasicAuthorization(user, settings.required("secret"));
    return new TwilioVendor(http.client(), tokens, account, lifetime());
  }

  private TurnVendor metered(VendorSettings settings) {
    var secretKey = settings.required("secret-key");
    return new MeteredVendor(http.client(), settings.address("url"), secretKey, lifetime());
  }

  /** A value that becomes part of a URL. */
  private static String word(VendorSettings settings, String key) {
    var value = settings.required(key);
    if (!value.matches("[A-Za-z0-9_-]*")) {
      settings.violation(key, "may have letters, digits, _ and - only");
      return "";
    }
    return value;
  }

  private static URI path(VendorSettings settings, String path, String key) {
    try {
      return URI.create(settings.address("url") + path);
    } catch (IllegalArgumentException unwritable) {
      settings.violation(key, "cannot be part of an address");
      return URI.create("http://localhost");
    }
  }

  private TurnVendor guarded(TurnVendor vendor) {
    if (uncached) {
      return new GuardedVendor(vendor, rules.limits().once(), http.clock());
    }
    var guarded = new GuardedVendor(vendor, rules.limits(), http.clock());
    return new CachingVendor(guarded, rules.times().required(), clock);
  }

  private CredentialLifetime lifetime() {
    return new CredentialLifetime(rules.lifetime(), clock);
  }

  /**
   * The invalid settings found so far, as sentences that begin with the key and never contain a
   * value.
   */
  List<String> violations() {
    return List.copyOf(violations);
  }
}
