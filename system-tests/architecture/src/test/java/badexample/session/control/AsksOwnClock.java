package badexample.session.control;

import java.time.Instant;

/** Breaks: interviews go by the database's clock. */
public class AsksOwnClock {
  Instant at = Instant.now();
}
