package com.vocahire.faults.diagnosis;

import static com.vocahire.faults.diagnosis.Symptom.failed;

import java.util.List;
import java.util.Map;

/** What can be wrong with vendors of relays, relays and STUN, and which checks say so. */
final class RelayFaults {

  private static final List<String> VENDORS = List.of("xirsys", "cloudflare", "twilio", "metered");

  static final DiagnosedFault NO_RELAY_BEHIND_VENDORS =
      new DiagnosedFault(
          "no relay stands behind the vendor's credentials",
          server -> {},
          VENDORS.stream().map(vendor -> failed("ice-" + vendor, "turn:127.0.0.1:")).toList());
  static final DiagnosedFault UNTRUSTED =
      DiagnosedFault.of(
          "the relay's certificate is self-made",
          server -> {},
          failed("ice-static", "has no certificate that is trusted for its name"));
  static final DiagnosedFault DOWN =
      DiagnosedFault.of(
          "coturn is down",
          server -> server.turn().stop(),
          failed("ice-coturn", "cannot be reached"),
          failed("ice-stun", "cannot be reached"));
  static final DiagnosedFault SILENT =
      DiagnosedFault.of(
          "coturn is frozen",
          server -> server.turn().freeze(),
          failed("ice-coturn", "does not answer. Does a firewall block the connection?"),
          failed("ice-stun", "does not answer. Does a firewall block the connection?"));
  static final DiagnosedFault OTHER_SECRET =
      DiagnosedFault.of(
          "coturn has another secret",
          server -> server.turn().become("static-auth-secret=another"),
          failed("ice-coturn", "rejects the credential (401). Is this the relay's own secret?"));
  static final DiagnosedFault NO_UDP =
      DiagnosedFault.of(
          "coturn relays no UDP",
          server -> server.turn().become("no-udp-relay"),
          failed("ice-coturn", "does not relay UDP (442)"));

  private RelayFaults() {}

  /**
   * Each vendor fails differently, and each of them in all four forms when {@code turn} is 0 to 3.
   */
  static DiagnosedFault[] vendors(int turn) {
    var failures =
        List.of(
            failing("answers 503", Map.of("status", 503), "The vendor answered 503."),
            failing(
                "is silent", Map.of("silence", true), "The vendor gave no answer within PT0.5S."),
            failing("resets", Map.of("answer", "reset"), "The vendor could not be reached."),
            failing("answers HTML", Map.of("answer", "html"), "The vendor answered without JSON."));
    var faults = new DiagnosedFault[VENDORS.size()];
    for (int number = 0; number < faults.length; number++) {
      faults[number] = failures.get((number + turn) % failures.size()).of(VENDORS.get(number));
    }
    return faults;
  }

  private interface VendorFailure {
    DiagnosedFault of(String vendor);
  }

  private static VendorFailure failing(String what, Map<String, ?> fault, String words) {
    return vendor ->
        DiagnosedFault.of(
            vendor + " " + what,
            server -> server.inject(vendor, fault),
            failed("ice-" + vendor, words));
  }
}
