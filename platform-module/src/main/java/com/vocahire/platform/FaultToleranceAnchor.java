package com.vocahire.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * Carries one Fault Tolerance annotation in the archive's library.
 *
 * <p>Payara looks for these annotations only here and in the WAR: without this class the ones in
 * the EJB jars do nothing there.
 */
@ApplicationScoped
public class FaultToleranceAnchor {

  /** Does nothing; the annotation is the point. */
  @Timeout(value = 1, unit = ChronoUnit.SECONDS)
  public void anchor() {}
}
