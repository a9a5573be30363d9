package com.vocahire.diagnostics.errors;

import com.vocahire.platform.http.PlainHttp;
import com.vocahire.session.UnexpectedError;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryOptions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reports unexpected errors to Sentry, if one is configured. Sentry has its own thread and a short
 * queue: events beyond it are dropped, so a slow or unavailable Sentry delays no request.
 */
@ApplicationScoped
public class ErrorReports {

  private static final Logger LOG = System.getLogger(ErrorReports.class.getName());

  private final Optional<String> dsn;
  private final Optional<String> environment;
  private boolean open;

  /** For the proxy only. */
  protected ErrorReports() {
    this(Optional.empty(), Optional.empty());
  }

  @Inject
  ErrorReports(
      @ConfigProperty(name = "vocahire.sentry.dsn") Optional<String> dsn,
      @ConfigProperty(name = "vocahire.sentry.environment") Optional<String> environment) {
    this.dsn = dsn;
    this.environment = environment;
  }

  /** Creates this bean at start-up, so that invalid settings are logged then. */
  void begin(@Observes Startup started) {}

  @PostConstruct
  void open() {
    dsn.ifPresent(
        address -> {
          if (PlainHttp.leavesThisMachine(address)) {
            LOG.log(Level.ERROR, "vocahire.sentry.dsn {0}; nothing is reported", PlainHttp.RULE);
            return;
          }
          try {
            Sentry.init(options(address));
            open = true;
            LOG.log(Level.INFO, "unexpected errors are reported to Sentry");
          } catch (IllegalArgumentException unreadable) {
            LOG.log(Level.ERROR, "vocahire.sentry.dsn is no DSN; nothing is reported");
          }
        });
  }

  /**
   * Leaves the shared server alone and sends no personal data: no handler, no hook, no host name.
   */
  private SentryOptions options(String address) {
    var options = new SentryOptions();
    options.setDsn(address);
    environment.ifPresent(options::setEnvironment);
    options.setEnableUncaughtExceptionHandler(false);
    options.setEnableShutdownHook(false);
    options.setEnableAutoSessionTracking(false);
    options.setEnableExternalConfiguration(false);
    options.setAttachServerName(false);
    options.setSendModules(false);
    options.setMaxBreadcrumbs(0);
    options.setConnectionTimeoutMillis(2_000);
    options.setReadTimeoutMillis(5_000);
    options.setShutdownTimeoutMillis(500);
    options.setBeforeSend((event, hint) -> impersonal(event));
    return options;
  }

  /**
   * Messages of exceptions may quote values, so they are removed; the log has them under the
   * request id.
   */
  static SentryEvent impersonal(SentryEvent event) {
    event.setUser(null);
    event.setRequest(null);
    event.setServerName(null);
    event.setBreadcrumbs(null);
    Optional.ofNullable(event.getExceptions())
        .ifPresent(all -> all.forEach(exception -> exception.setValue(null)));
    return event;
  }

  void report(@ObservesAsync UnexpectedError error) {
    if (open) {
      var event = new SentryEvent(error.cause());
      event.setTag("where", error.where());
      event.setTag("request", error.request());
      Sentry.captureEvent(event);
    }
  }

  @PreDestroy
  void close() {
    if (open) {
      Sentry.close();
    }
  }
}
