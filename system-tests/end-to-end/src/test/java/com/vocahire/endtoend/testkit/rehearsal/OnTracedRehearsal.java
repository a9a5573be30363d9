package com.vocahire.endtoend.testkit.rehearsal;

import com.vocahire.endtoend.testkit.Endpoints;
import com.vocahire.endtoend.testkit.telemetry.OtlpReceiver;
import java.util.HashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * As {@link OnRunningRehearsal}, of another rehearsal: with a chain of relay vendors, and a server
 * that traces and hands out the provider's own token. They do not disturb each other, and a start
 * is dear.
 */
public final class OnTracedRehearsal implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Endpoints.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(OnTracedRehearsal.class))
        .getOrComputeIfAbsent(RunningRehearsal.class, type -> started(), RunningRehearsal.class)
        .endpoints();
  }

  private static RunningRehearsal started() {
    var variables = new HashMap<>(VendorChain.variables());
    variables.put("VOCAHIRE_SESSION_TOKEN", "provider");
    variables.put("OTEL_SDK_DISABLED", "false");
    variables.put("OTEL_EXPORTER_OTLP_ENDPOINT", OtlpReceiver.traced().endpoint());
    variables.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
    variables.put("OTEL_BSP_SCHEDULE_DELAY", "200");
    return RunningRehearsal.start(System.getProperty("vocahire.server"), variables);
  }
}
