package com.vocahire.testkit.profile;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts what {@link OnRehearsal} names, and gives it to the tests. */
final class RehearsalExtension implements BeforeAllCallback, ParameterResolver {
  private static final Namespace OURS = Namespace.create(RehearsalExtension.class);

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** Before whatever else the class starts. */
  @Override
  public void beforeAll(ExtensionContext test) throws IOException {
    started(test);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return on(test).parameters().containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var on = on(test);
    AnnotationSupport.findAnnotation(test.getRequiredTestClass(), ServerWith.class)
        .ifPresent(wanted -> on.profile().serveWith(variables(wanted)));
    Object value = on.parameter(parameter.getParameter().getType());
    if (value instanceof AutoCloseable && on.profile().fixtures().containsKey(value.getClass())) {
      test.getStore(OURS).put(value, value); // which closes it with the test
    }
    return value;
  }

  private static Map<String, String> variables(ServerWith wanted) {
    Map<String, String> variables = new HashMap<>();
    Arrays.stream(wanted.value())
        .map(assignment -> assignment.split("=", 2))
        .forEach(parts -> variables.put(parts[0], parts[1]));
    return variables;
  }

  private static StartedProfile on(ExtensionContext test) {
    try {
      return started(test);
    } catch (IOException failed) {
      throw new ParameterResolutionException("the rehearsal", failed);
    }
  }

  private static StartedProfile started(ExtensionContext test) throws IOException {
    var current =
        test.getRoot()
            .getStore(OURS)
            .getOrComputeIfAbsent(
                CurrentProfile.class, type -> new CurrentProfile(), CurrentProfile.class);
    return current.of(profile(test.getRequiredTestClass()));
  }

  private static Class<? extends RehearsalProfile> profile(Class<?> test) {
    return AnnotationSupport.findAnnotation(test, OnRehearsal.class).orElseThrow().value();
  }
}
