package com.vocahire.diagnostics.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.sentry.Breadcrumb;
import io.sentry.SentryEvent;
import io.sentry.protocol.Request;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.User;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorReportsTest {

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
}
