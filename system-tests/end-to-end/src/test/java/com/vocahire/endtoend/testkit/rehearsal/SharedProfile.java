package com.vocahire.endtoend.testkit.rehearsal;

import com.vocahire.endtoend.testkit.telemetry.OtlpReceiver;
import com.vocahire.endtoend.testkit.telemetry.SentryDouble;
import java.util.Map;
import java.util.UUID;

/** For all tests that need no other. */
public final class SharedProfile implements EndToEndProfile {

  /** May call the API from a browser. */
  public static final String CORS_ORIGIN = "https://jobs.example:8443";

  /** Whose forwarding headers count. */
  public static final String TRUSTED_PROXY = "127.0.0.2";

  /** Reads the metrics. */
  public static final String SCRAPE_TOKEN = "scrape-" + UUID.randomUUID();

  /**
   * Tests make the provider fail in turn: the breaker, shared as well, would judge them together.
   * The rest serves the tests that name it, and disturbs no other test.
   */
  @Override
  public Map<String, String> variables() {
    return Map.ofEntries(
        Map.entry("VOCAHIRE_PROVIDER_BREAKER_REQUESTS", "1000"),
        Map.entry("VOCAHIRE_DIAGNOSTICS_PROVIDER_TIMEOUT", "PT2S"),
        Map.entry("VOCAHIRE_HTTP_CORS_ORIGINS", CORS_ORIGIN + ",*,https://careers.example"),
        Map.entry("VOCAHIRE_HTTP_TRUSTED_PROXIES", TRUSTED_PROXY + ",fd00::/8"),
        Map.entry("OTEL_EXPORTER_OTLP_ENDPOINT", OtlpReceiver.untraced().endpoint()),
        Map.entry("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        Map.entry("OTEL_BSP_SCHEDULE_DELAY", "200"),
        Map.entry("VOCAHIRE_SENTRY_DSN", SentryDouble.only().dsn()),
        Map.entry("VOCAHIRE_MAIL_FROM", ""), // invitations change no state by themselves
        Map.entry("VOCAHIRE_METRICS_SCRAPE_TOKEN", SCRAPE_TOKEN),
        Map.entry("VOCAHIRE_PAGE_FRAME_ANCESTORS", HostingPage.ORIGIN),
        Map.entry("VOCAHIRE_FEEDBACK_MAX_ATTEMPTS", "3"),
        Map.entry("VOCAHIRE_FEEDBACK_TIMEOUT", "PT2S"),
        Map.entry("VOCAHIRE_FEEDBACK_RETRY_DELAY", "PT0.2S"),
        Map.entry("VOCAHIRE_FEEDBACK_SWEEP_INTERVAL", "PT0.5S"));
  }
}
