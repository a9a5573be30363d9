package com.vocahire.diagnostics.checks.relay;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.WebrtcThresholds;
import com.vocahire.ice.IceServer;
import com.vocahire.ice.Relays;
import com.vocahire.ice.VendorFailed;
import com.vocahire.ice.diagnosis.TurnDiagnosis;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Checks one vendor: requests credentials, and allocates each of their relays. */
public final class RelaysCheck implements Check {

  /** The subject of the check, which is no candidate's. */
  private static final String SUBJECT = "diagnostics";

  private final String vendor;
  private final TurnDiagnosis turn;
  private final WebrtcThresholds thresholds;

  public RelaysCheck(String vendor, TurnDiagnosis turn, WebrtcThresholds thresholds) {
    this.vendor = vendor;
    this.turn = turn;
    this.thresholds = thresholds;
  }

  @Override
  public String name() {
    return "ice-" + vendor;
  }

  @Override
  public String description() {
    return "Requests credentials, and allocates each relay from this server.";
  }

  @Override
  public Finding find() throws ExecutionException, TimeoutException, InterruptedException {
    try {
      var found = new ServerReachability(turn, thresholds);
      for (IceServer server : relays().servers()) {
        server.urls().forEach(url -> found.probe(server, url));
      }
      return found.finding();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof VendorFailed named) {
        return Finding.failed("The vendor " + named.getMessage() + ".");
      }
      throw failed;
    }
  }

  private Relays relays() throws ExecutionException, TimeoutException, InterruptedException {
    var relays = turn.relays(vendor, SUBJECT).toCompletableFuture();
    return relays.get(thresholds.ice().toMillis(), TimeUnit.MILLISECONDS);
  }
}
