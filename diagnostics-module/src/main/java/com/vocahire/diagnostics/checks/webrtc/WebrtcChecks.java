package com.vocahire.diagnostics.checks.webrtc;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.CheckResult;
import com.vocahire.diagnostics.checks.RunningChecks;
import com.vocahire.diagnostics.checks.WebrtcThresholds;
import com.vocahire.diagnostics.checks.provider.ProviderChecks;
import com.vocahire.diagnostics.checks.relay.RelaysCheck;
import com.vocahire.diagnostics.checks.relay.StunCheck;
import com.vocahire.ice.diagnosis.TurnDiagnosis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What this server can see of a call's surroundings: the provider and the relays. */
@ApplicationScoped
public class WebrtcChecks {

  @Inject RunningChecks examining;
  @Inject ProviderChecks provider;
  @Inject TurnDiagnosis turn;
  @Inject WebrtcThresholds thresholds;

  /** Beside each other; each has its own limit. */
  public CompletionStage<List<CheckResult>> all() {
    List<Check> checks = new ArrayList<>(provider.all());
    turn.vendors().forEach(vendor -> checks.add(new RelaysCheck(vendor, turn, thresholds)));
    if (!turn.stun().isEmpty()) {
      checks.add(new StunCheck(turn, thresholds));
    }
    return examining.all(checks);
  }
}
