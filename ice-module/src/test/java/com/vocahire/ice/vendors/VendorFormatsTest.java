package com.vocahire.ice.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.Relays;
import com.vocahire.ice.testing.FakeVendor;
import com.vocahire.ice.testing.FakeVendor.ReceivedRequest;
import com.vocahire.ice.testing.IceInstallation;
import com.vocahire.ice.testing.SettableClock;
import com.vocahire.ice.testing.VendorResponses;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each vendor's request and answer format. */
class VendorFormatsTest {

  private static final Duration LIFETIME = Duration.ofHours(2);

  private final SettableClock clock = new SettableClock();
  private FakeVendor vendor;
  private IceInstallation installation;

  @BeforeEach
  void start() throws Exception {
    vendor = new FakeVendor();
  }

  @AfterEach
  void stop() {
    installation.close();
    vendor.close();
  }

  @Test
  void asksXirsysForItsNewerForm() {
    vendor.answers(200, VendorResponses.XIRSYS_URLS);

    var relays = relays("xirsys", Map.of("ident", "me", "secret", "s3", "channel", "talks"));

    assertThat(vendor.requests())
        .containsExactly(
            new ReceivedRequest(
                "PUT /_turn/talks",
                "Basic bWU6czM=",
                "application/json",
                "{\"format\":\"urls\",\"expire\":7200}"));
    assertThat(urls(relays))
        .containsExactly(
            "stun:fr-turn1.xirsys.com",
            "turn:fr-turn1.xirsys.com:80?transport=udp",
            "turn:fr-turn1.xirsys.com:80?transport=tcp",
            "turns:fr-turn1.xirsys.com:443?transport=tcp");
    assertGoodFor(relays, LIFETIME, "xu", "xc");
  }

  @Test
  void takesXirsysOlderForm() {
    vendor.answers(200, VendorResponses.XIRSYS_LIST);

    var relays = relays("xirsys", Map.of("ident", "me", "secret", "s3", "channel", "talks"));

    assertThat(urls(relays)).hasSize(4);
    assertThat(relays.servers()).as("one entry without a credential, one with").hasSize(2);
    assertGoodFor(relays, LIFETIME, "xu", "xc");
  }

  @Test
  void leavesOutWhatBrowsersBlockOfCloudflare() {
    vendor.answers(201, VendorResponses.CLOUDFLARE);

    var relays = relays("cloudflare", Map.of("key-id", "k1", "token", "t0ken"));

    assertThat(vendor.requests())
        .containsExactly(
            new ReceivedRequest(
                "POST /turn/keys/k1/credentials/generate-ice-servers",
                "Bearer t0ken",
                "application/json",
                "{\"ttl\":7200}"));
    assertThat(urls(relays))
        .containsExactly(
            "stun:stun.cloudflare.com:3478",
            "turn:turn.cloudflare.com:3478?transport=udp",
            "turn:turn.cloudflare.com:3478?transport=tcp",
            "turns:turn.cloudflare.com:443?transport=tcp");
    assertGoodFor(relays, LIFETIME, "cu", "cc");
  }

  @Test
  void asksTwilioAsItsAccountOrOneOfItsKeys() {
    vendor.answers(201, VendorResponses.TWILIO);

    var relays = relays("twilio", Map.of("account-sid", "AC1", "secret", "s3"));
    relays("twilio", Map.of("account-sid", "AC1", "key-sid", "SK1", "secret", "s3"));

    var form = "application/x-www-form-urlencoded";
    var line = "POST /2010-04-01/Accounts/AC1/Tokens.json";
    assertThat(vendor.requests())
        .containsExactly(
            new ReceivedRequest(line, "Basic QUMxOnMz", form, "Ttl=7200"),
            new ReceivedRequest(line, "Basic U0sxOnMz", form, "Ttl=7200"));
    assertThat(urls(relays)).contains("turn:global.turn.twilio.com:443?transport=tcp").hasSize(4);
    assertGoodFor(relays, LIFETIME, "tu", "tc");
  }

  @Test
  void usesTheExpiryOfATwilioTokenThatEndsEarlier() {
    vendor.answers(201, VendorResponses.TWILIO.replace("7200", "600"));

    var relays = relays("twilio", Map.of("account-sid", "AC1", "secret", "s3"));

    assertGoodFor(relays, Duration.ofMinutes(10), "tu", "tc");
  }

  @Test
  void makesACredentialAtMeteredAndAsksForItsServers() {
    vendor.does(
        exchange ->
            FakeVendor.send(
                exchange,
                200,
                exchange.getRequestMethod().equals("POST")
                    ? VendorResponses.METERED_MADE
                    : VendorResponses.METERED_SERVERS));

    var relays = relays("metered", Map.of("secret-key", "a&b"));

    assertThat(vendor.requests())
        .containsExactly(
            new ReceivedRequest(
                "POST /api/v1/turn/credential?secretKey=a%26b",
                null, "application/json", "{\"expiryInSeconds\":7200,\"label\":\"vocahire\"}"),
            new ReceivedRequest("GET /api/v1/turn/credentials?apiKey=key+of+one", null, null, ""));
    assertThat(urls(relays))
        .containsExactly(
            "stun:stun.relay.metered.ca:80",
            "turn:global.relay.metered.ca:80",
            "turn:global.relay.metered.ca:80?transport=tcp",
            "turns:global.relay.metered.ca:443?transport=tcp");
    assertGoodFor(relays, LIFETIME, "mu", "mc");
  }

  private Relays relays(String name, Map<String, String> account) {
    var keys = new HashMap<>(Map.of("vendors", name, name + ".url", vendor.url() + "/"));
    account.forEach((key, value) -> keys.put(name + "." + key, value));
    installation = new IceInstallation(clock, keys);
    assertThat(installation.vendors().violations()).isEmpty();
    return installation.vendors().inOrder().get(0).relays("ada").toCompletableFuture().join();
  }

  private static List<String> urls(Relays relays) {
    return relays.servers().stream().flatMap(server -> server.urls().stream()).toList();
  }

  private void assertGoodFor(Relays relays, Duration time, String username, String credential) {
    assertThat(relays.expiresAt()).isEqualTo(SettableClock.START.plus(time));
    assertThat(relays.servers())
        .filteredOn(server -> server.urls().stream().anyMatch(url -> url.startsWith("turn")))
        .extracting(IceServer::username, IceServer::credential)
        .containsOnly(tuple(Optional.of(username), Optional.of(credential)));
  }
}
