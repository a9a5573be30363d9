package com.vocahire.faults.testkit.server;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives tests one installation, started for the first of them and stopped after the last, and as
 * {@link ServerWith} wants it; without that, as it is.
 */
public final class OnServer implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Installation.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var installation =
        test.getRoot()
            .getStore(Namespace.create(OnServer.class))
            .getOrComputeIfAbsent(
                Installation.class, type -> new Installation(), Installation.class);
    AnnotationSupport.findAnnotation(test.getRequiredTestClass(), ServerWith.class)
        .ifPresent(wanted -> installation.serveWith(variables(wanted)));
    return installation;
  }

  private static Map<String, String> variables(ServerWith wanted) {
    Map<String, String> variables = new HashMap<>();
    Arrays.stream(wanted.value())
        .map(assignment -> assignment.split("=", 2))
        .forEach(parts -> variables.put(parts[0], parts[1]));
    return variables;
  }
}
