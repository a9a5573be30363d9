package com.vocahire.faults.testkit.server;

import com.vocahire.testkit.profile.OnRehearsal;
import com.vocahire.testkit.profile.ServerWith;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

/**
 * A server whose budgets are short, so that many faults fit into a minute. Its breaker stays closed
 * whatever happens: each fault shall be seen for itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnRehearsal(Installation.class)
@ServerWith({
  "VOCAHIRE_PROVIDER_URL={relay}",
  "VOCAHIRE_PROVIDER_CONNECT_TIMEOUT=PT1S",
  "VOCAHIRE_PROVIDER_TOKEN_TIMEOUT=PT5S",
  "VOCAHIRE_PROVIDER_EXCHANGE_TIMEOUT=PT4S",
  "VOCAHIRE_PROVIDER_RETRY_DELAY=PT0.1S",
  "VOCAHIRE_PROVIDER_BREAKER_REQUESTS=100000",
  "VOCAHIRE_DATABASE_TIMEOUT=PT5S",
  "VOCAHIRE_SESSION_ANSWER_TIMEOUT=PT15S",
  "VOCAHIRE_SESSION_SWEEP_INTERVAL=PT1S"
})
public @interface ShortBudgets {
  Duration TOKEN = Duration.ofSeconds(5);
  Duration EXCHANGE = Duration.ofSeconds(4);
  Duration DATABASE = Duration.ofSeconds(5);
}
