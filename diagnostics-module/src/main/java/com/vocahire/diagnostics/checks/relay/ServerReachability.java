package com.vocahire.diagnostics.checks.relay;

import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import com.vocahire.diagnostics.checks.WebrtcThresholds;
import com.vocahire.ice.IceServer;
import com.vocahire.ice.RelayRefused;
import com.vocahire.ice.diagnosis.TurnDiagnosis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which of several STUN or TURN addresses work, and how fast. */
final class ServerReachability {

  private final List<Measurement> measured = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final TurnDiagnosis turn;
  private final WebrtcThresholds thresholds;
  private boolean slow;

  ServerReachability(TurnDiagnosis turn, WebrtcThresholds thresholds) {
    this.turn = turn;
    this.thresholds = thresholds;
  }

  void probe(IceServer server, String url) {
    try {
      Duration took = turn.probe(server, url, thresholds.ice());
      slow |= took.compareTo(thresholds.iceGood()) > 0;
      measured.add(Measurement.of(url, took, thresholds.iceGood()));
    } catch (RelayRefused why) {
      failures.add(url + " " + why.getMessage());
      measured.add(Measurement.text(url, "failed"));
    }
  }

  Finding finding() {
    var all = measured.toArray(Measurement[]::new);
    if (failures.isEmpty()) {
      return slow ? Finding.warned("The network path is slow.", all) : Finding.passed(all);
    }
    var advice = String.join("; ", failures);
    return failures.size() == measured.size()
        ? Finding.failed(advice, all)
        : Finding.warned(advice, all);
  }
}
