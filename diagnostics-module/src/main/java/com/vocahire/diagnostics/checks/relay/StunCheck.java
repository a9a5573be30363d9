package com.vocahire.diagnostics.checks.relay;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.WebrtcThresholds;
import com.vocahire.ice.IceServer;
import com.vocahire.ice.diagnosis.TurnDiagnosis;
import java.util.List;

/** Each STUN server that browsers are given, asked how this server looks from there. */
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
    return "Asks each STUN server how this server looks from there.";
  }

  @Override
  public Finding find() {
    var found = new ServerReachability(turn, thresholds);
    for (String url : turn.stun()) {
      found.reach(IceServer.stun(List.of(url)), url);
    }
    return found.finding();
  }
}
