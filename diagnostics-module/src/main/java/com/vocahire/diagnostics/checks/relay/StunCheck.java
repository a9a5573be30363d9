package com.vocahire.diagnostics.checks.relay;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.WebrtcThresholds;
import com.vocahire.ice.IceServer;
import com.vocahire.ice.diagnosis.TurnDiagnosis;
import java.util.List;

/** Sends a binding request to each STUN server that browsers receive. */
public final class StunCheck implements Check {

  private final TurnDiagnosis turn;
  private final WebrtcThresholds thresholds;

  public StunCheck(TurnDiagnosis turn, WebrtcThresholds thresholds) {
    this.turn = turn;
    this.thresholds = thresholds;
  }

  @Override
  public String name() {
    return "ice-stun";
  }

  @Override
  public String description() {
    return "Sends a binding request to each STUN server.";
  }

  @Override
  public Finding find() {
    var found = new ServerReachability(turn, thresholds);
    for (String url : turn.stun()) {
      found.probe(IceServer.stun(List.of(url)), url);
    }
    return found.finding();
  }
}
