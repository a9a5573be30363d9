package com.vocahire.endtoend.testkit.rehearsal;

import com.vocahire.endtoend.testkit.Endpoints;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * As {@link OnRunningRehearsal}, of another rehearsal: with coturn, where only the relay may be
 * used, and without Xirsys.
 */
public final class OnRelayRehearsal implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Endpoints.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(OnRelayRehearsal.class))
        .getOrComputeIfAbsent(RunningRehearsal.class, type -> started(), RunningRehearsal.class)
        .endpoints();
  }

  private static RunningRehearsal started() {
    return RunningRehearsal.start(
        System.getProperty("vocahire.server"),
        RequiredConsent.with(
            Map.of("VOCAHIRE_ICE_POLICY", "relay", "VOCAHIRE_ICE_XIRSYS_SECRET", "")),
        "--turn");
  }
}
