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

/** The checks from this server of what a call depends on: the provider and the relays. */
@ApplicationScoped
public class WebrtcChecks {

  @Inject RunningChecks runner;
  @Inject ProviderChecks provider;
  @Inject TurnDiagnosis turn;
  @Inject WebrtcThresholds thresholds;

  /** Runs the checks concurrently; each has its own time limit. */
  public CompletionStage<List<CheckResult>> all() {
    List<Check> checks = new ArrayList<>(provider.all());
    turn.vendors().forEach(vendor -> checks.add(new RelaysCheck(vendor, turn, thresholds)));
    if (!turn.stun().isEmpty()) {
      checks.add(new StunCheck(turn, thresholds));
    }
    return runner.all(checks);
  }
}
