package com.vocahire.faults.diagnosis;

import static com.vocahire.faults.diagnosis.Symptom.failed;

import java.util.List;
import java.util.stream.Stream;

/** What can be wrong around a call, several things at once: as few questions as there may be. */
final class CallFaults {

  static final List<DiagnosticRequest> ALL =
      List.of(
          ask(RelayFaults.NO_RELAY_BEHIND_VENDORS, RelayFaults.UNTRUSTED),
          ask(RelayFaults.vendors(0), ProviderFaults.BROKEN, RelayFaults.DOWN),
          ask(RelayFaults.vendors(1), ProviderFaults.SILENT, RelayFaults.SILENT),
          ask(RelayFaults.vendors(2), ProviderFaults.REFUSED, RelayFaults.OTHER_SECRET),
          ask(RelayFaults.vendors(3), ProviderFaults.FORBIDDEN, RelayFaults.NO_UDP),
          ask(ProviderFaults.OTHER_MODELS),
          ask(ProviderFaults.RESETTING),
          ask(ProviderFaults.NONSENSE),
          ask(ProviderFaults.SLOW),
          ask(ProviderFaults.CUT),
          ask(ProviderFaults.PROXY),
          ask(ProviderFaults.STOPPING),
          ask(ProviderFaults.STOPPED),
          ask(ProviderFaults.CLOCK, ProviderFaults.PROVIDERS_TOKEN),
          // The last: no interview is possible on such a server.
          ask(
              DiagnosedFault.of(
                  "the server has no key, an unknown vendor and a relay without its secret",
                  DiagnosedServer::becomeUnfit,
                  failed("provider-configuration", "vocahire.provider.key is not set"),
                  failed("ice-unknown", "The vendor is not configured."),
                  failed("ice-coturn", "The vendor is not configured."))));

  private CallFaults() {}

  private static DiagnosticRequest ask(DiagnosedFault... faults) {
    return DiagnosticRequest.about(DiagnosticRequest.CALLS, faults);
  }

  private static DiagnosticRequest ask(DiagnosedFault[] vendors, DiagnosedFault... more) {
    var all = Stream.of(vendors, more).flatMap(Stream::of).toArray(DiagnosedFault[]::new);
    return DiagnosticRequest.about(DiagnosticRequest.CALLS, all);
  }
}
