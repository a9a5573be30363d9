package com.vocahire.diagnostics.control;

import com.vocahire.diagnostics.entity.Finding;
import com.vocahire.ice.IceServer;
import com.vocahire.ice.TurnDiagnosis;
import java.util.List;

/** Each STUN server that browsers are given, asked how this server looks from there. */
final class StunCheck implements Check {

  private final TurnDiagnosis turn;
  private final WebrtcThresholds thresholds;

  StunCheck(TurnDiagnosis turn, WebrtcThresholds thresholds) {
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
    var found = new Reached(turn, thresholds);
    for (String url : turn.stun()) {
      found.reach(IceServer.stun(List.of(url)), url);
    }
    return found.finding();
  }
}
