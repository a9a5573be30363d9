package com.vocahire.endtoend.testkit.rehearsal;

import java.util.List;
import java.util.Map;

/** With coturn, where only the relay may be used, and without Xirsys; consent is required. */
public final class RelayProfile implements EndToEndProfile {

  @Override
  public Map<String, String> variables() {
    return RequiredConsent.with(
        Map.of("VOCAHIRE_ICE_POLICY", "relay", "VOCAHIRE_ICE_XIRSYS_SECRET", ""));
  }

  @Override
  public List<String> options() {
    return List.of("--turn");
  }
}
