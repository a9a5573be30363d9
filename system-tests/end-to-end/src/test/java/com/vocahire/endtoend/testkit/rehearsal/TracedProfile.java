package com.vocahire.endtoend.testkit.rehearsal;

import com.vocahire.endtoend.testkit.telemetry.OtlpReceiver;
import java.util.HashMap;
import java.util.Map;

/**
 * With a chain of relay vendors, and a server that traces and hands out the provider's own token.
 * They do not disturb each other, and a start is dear.
 */
public final class TracedProfile implements EndToEndProfile {

  @Override
  public Map<String, String> variables() {
    var variables = new HashMap<>(VendorChain.variables());
    variables.put("VOCAHIRE_SESSION_TOKEN", "provider");
    variables.put("OTEL_SDK_DISABLED", "false");
    variables.put("OTEL_EXPORTER_OTLP_ENDPOINT", OtlpReceiver.traced().endpoint());
    variables.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
    variables.put("OTEL_BSP_SCHEDULE_DELAY", "200");
    return variables;
  }
}
