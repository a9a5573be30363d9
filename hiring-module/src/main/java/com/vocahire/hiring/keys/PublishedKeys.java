package com.vocahire.hiring.keys;

import com.vocahire.hiring.database.HiringTransaction;
import com.vocahire.hiring.keys.control.SigningKeyTable;
import com.vocahire.hiring.keys.entity.SigningKey;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The public keys of this installation. They are read again after a while, and for an unknown id at
 * most once a second, by one read for all that wait: ids are what callers send.
 */
@ApplicationScoped
public class PublishedKeys {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Supplier<CompletionStage<Map<String, ECPublicKey>>> reading;
  private final Clock clock;
  private Read last;

  /** One read, under way or over. */
  private record Read(Instant begun, CompletionStage<Map<String, ECPublicKey>> keys) {

    boolean isYoungerThan(Duration age, Instant now) {
      return now.isBefore(begun.plus(age));
    }

    boolean has(String id) {
      var done = keys.toCompletableFuture();
      return done.isDone() && !done.isCompletedExceptionally() && done.join().containsKey(id);
    }
  }

  /** For the proxy only. */
  protected PublishedKeys() {
    this(null, null);
  }

  @Inject
  public PublishedKeys(
      DatabaseAccess database,
      HiringTransaction transaction,
      SigningKeyTable table,
      @DatabaseTime Clock clock) {
    this(() -> database.ask(Lane.READING, () -> transaction.in(() -> read(table))), clock);
  }

  PublishedKeys(Supplier<CompletionStage<Map<String, ECPublicKey>>> reading, Clock clock) {
    this.reading = reading;
    this.clock = clock;
  }

  private static Map<String, ECPublicKey> read(SigningKeyTable table) {
    return table.all().stream().collect(Collectors.toMap(SigningKey::id, SigningKey::publicKey));
  }

  /**
   * The keys by their ids, so fresh that {@code id} is among them if any node has made it.
   *
   * @return fails as the database does, within its time limit
   */
  public synchronized CompletionStage<Map<String, ECPublicKey>> with(String id) {
    var now = clock.instant();
    var good = last != null && last.isYoungerThan(last.has(id) ? LONGEST : PAUSE, now);
    if (!good) {
      last = new Read(now, reading.get());
    }
    return last.keys();
  }

  /** The keys by their ids, a second old at most. */
  public CompletionStage<Map<String, ECPublicKey>> all() {
    return with("");
  }
}
