package com.vocahire.faults;

import static com.vocahire.faults.Symptom.failed;

import java.util.List;
import java.util.stream.Stream;

/** What can be wrong around a call, several things at once: as few questions as there may be. */
final class CallTroubles {

  static final List<Question> ALL =
      List.of(
          ask(RelayTroubles.NO_RELAY_BEHIND_VENDORS, RelayTroubles.UNTRUSTED),
          ask(RelayTroubles.vendors(0), ProviderTroubles.BROKEN, RelayTroubles.DOWN),
          ask(RelayTroubles.vendors(1), ProviderTroubles.SILENT, RelayTroubles.SILENT),
          ask(RelayTroubles.vendors(2), ProviderTroubles.REFUSED, RelayTroubles.OTHER_SECRET),
          ask(RelayTroubles.vendors(3), ProviderTroubles.FORBIDDEN, RelayTroubles.NO_UDP),
          ask(ProviderTroubles.OTHER_MODELS),
          ask(ProviderTroubles.RESETTING),
          ask(ProviderTroubles.NONSENSE),
          ask(ProviderTroubles.SLOW),
          ask(ProviderTroubles.CUT),
          ask(ProviderTroubles.PROXY),
          ask(ProviderTroubles.STOPPING),
          ask(ProviderTroubles.STOPPED),
          ask(ProviderTroubles.CLOCK, ProviderTroubles.PROVIDERS_TOKEN),
          // The last: nobody interviews on such a server.
          ask(
              Trouble.of(
                  "the server has no key, a vendor nobody knows and a relay without its secret",
                  Diagnosed::becomeUnfit,
                  failed("provider-configuration", "vocahire.provider.key is not set"),
                  failed("ice-unknown", "The vendor is not configured."),
                  failed("ice-coturn", "The vendor is not configured."))));

  private CallTroubles() {}

  private static Question ask(Trouble... troubles) {
    return Question.about(Question.CALLS, troubles);
  }

  private static Question ask(Trouble[] vendors, Trouble... more) {
    var all = Stream.of(vendors, more).flatMap(Stream::of).toArray(Trouble[]::new);
    return Question.about(Question.CALLS, all);
  }
}
