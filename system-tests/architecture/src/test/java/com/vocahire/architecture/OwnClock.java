package com.vocahire.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * A node's own clock: a class that injects a clock without a qualifier uses it, and so does one
 * that asks for the time.
 */
final class OwnClock extends ArchCondition<JavaClass> {

  private static final String INJECT = "jakarta.inject.Inject";
  private static final String QUALIFIER = "DatabaseTime";
  private static final List<String> ASKING = List.of("now", "currentTimeMillis", "systemUTC");

  private OwnClock() {
    super("not ask this node's own clock");
  }

  static ArchCondition<JavaClass> notBeAsked() {
    return new OwnClock();
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    Stream.of(asked(type), injected(type), taken(type))
        .flatMap(found -> found)
        .forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
  }

  private static Stream<String> asked(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .filter(call -> ASKING.contains(call.getName()))
        .filter(call -> call.getTargetOwner().getPackageName().matches("java\\.(time|lang)"))
        .map(JavaAccess::getDescription);
  }

  private static Stream<String> injected(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> field.isAnnotatedWith(INJECT) && isClock(field.getRawType()))
        .filter(
            field ->
                field.getAnnotations().stream()
                    .noneMatch(each -> each.getRawType().getSimpleName().equals(QUALIFIER)))
        .map(JavaField::getDescription);
  }

  private static Stream<String> taken(JavaClass type) {
    return type.getConstructors().stream()
        .filter(constructor -> constructor.isAnnotatedWith(INJECT))
        .flatMap(constructor -> constructor.getParameters().stream())
        .filter(parameter -> isClock(parameter.getRawType()))
        .filter(
            parameter ->
                parameter.getAnnotations().stream()
                    .noneMatch(each -> each.getRawType().getSimpleName().equals(QUALIFIER)))
        .map(JavaParameter::getDescription);
  }

  private static boolean isClock(JavaClass type) {
    return type.getFullName().equals("java.time.Clock");
  }
}
