package com.vocahire.diagnostics.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.vocahire.session.UnexpectedError;
import io.sentry.Breadcrumb;
import io.sentry.SentryEvent;
import io.sentry.protocol.Request;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.User;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ErrorReportsTest {
  private static final int REPORTS = 20;

  @Test
  void aReportHasNeitherPersonsNorQuotations() {
    var exception = new SentryException();
    exception.setType("PSQLException");
    exception.setValue("Key (owner)=(ada) already exists");
    var event = new SentryEvent();
    event.setExceptions(List.of(exception));
    event.setUser(new User());
    event.setRequest(new Request());
    event.setServerName("node1");
    event.setBreadcrumbs(List.of(new Breadcrumb("clicked")));

    var sent = ErrorReports.impersonal(event);

    assertThat(sent.getExceptions().get(0).getValue()).isNull();
    assertThat(sent.getExceptions().get(0).getType()).isEqualTo("PSQLException");
    assertThat(sent.getUser()).isNull();
    assertThat(sent.getRequest()).isNull();
    assertThat(sent.getServerName()).isNull();
    assertThat(sent.getBreadcrumbs()).isNull();
  }

  /** A report that waited for Sentry would let each reach it before the next is made. */
  @Test
  void aSentryThatNeverAnswersDelaysNoReport() throws Exception {
    var received = new LinkedBlockingQueue<String>();
    var sentry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    sentry.createContext("/", unanswered -> received.add(unanswered.getRequestURI().getPath()));
    sentry.start();
    var dsn = "http://public@127.0.0.1:" + sentry.getAddress().getPort() + "/1";
    var reports = new ErrorReports(Optional.of(dsn), Optional.empty());
    reports.open();
    try {
      for (int number = 0; number < REPORTS; number++) {
        var error = new IllegalStateException("number " + number);
        reports.report(new UnexpectedError("/api/interviews", "request-" + number, error));
      }

      assertThat(received.poll(1, TimeUnit.MINUTES)).as("the first one").isNotNull();
      assertThat(received).as("others").hasSizeLessThan(REPORTS - 1);
    } finally {
      reports.close();
      sentry.stop(0);
    }
  }
}
