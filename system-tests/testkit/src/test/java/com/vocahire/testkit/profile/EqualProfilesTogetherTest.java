package com.vocahire.testkit.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

class EqualProfilesTogetherTest {

  private static final class Shared implements RehearsalProfile {}

  private static final class Traced implements RehearsalProfile {}

  private static class WithoutRehearsal {}

  @OnRehearsal(Shared.class)
  private static class OnShared {}

  @OnRehearsal(Shared.class)
  @ServerWith({"A=1", "B=2"})
  private static class OnSharedWithVariables {}

  @OnRehearsal(Shared.class)
  @ServerWith({"B=2", "A=1"})
  private static class OnSharedWithTheSameVariables {}

  @OnRehearsal(Shared.class)
  @Order(Integer.MAX_VALUE)
  private static class LastOfAll {}

  @OnRehearsal(Traced.class)
  private static class OnTraced {}

  @OnRehearsal(Traced.class)
  @Order(Order.DEFAULT + 1)
  private static class LastOnTraced {}

  @Test
  void aProfileIsStartedOnceAndTheOneWithTheLastClassIsTheLast() {
    assertThat(ordered(LastOfAll.class, LastOnTraced.class, OnShared.class, OnTraced.class))
        .containsExactly(OnTraced.class, LastOnTraced.class, OnShared.class, LastOfAll.class);
  }

  @Test
  void equalVariablesFollowOneAnotherWhateverTheirOrder() {
    assertThat(
            ordered(
                OnSharedWithVariables.class,
                OnShared.class,
                OnSharedWithTheSameVariables.class,
                LastOfAll.class))
        .containsExactly(
            OnSharedWithVariables.class,
            OnSharedWithTheSameVariables.class,
            OnShared.class,
            LastOfAll.class);
  }

  @Test
  void classesWithoutARehearsalComeFirst() {
    assertThat(ordered(OnShared.class, WithoutRehearsal.class))
        .containsExactly(WithoutRehearsal.class, OnShared.class);
  }

  private static List<Class<?>> ordered(Class<?>... tests) {
    List<ClassDescriptor> descriptors = new ArrayList<>();
    Stream.of(tests).map(Described::new).forEach(descriptors::add);
    new EqualProfilesTogether().orderClasses(new Context(descriptors));
    List<Class<?>> ordered = new ArrayList<>();
    descriptors.forEach(each -> ordered.add(each.getTestClass()));
    return ordered;
  }

  private record Context(List<ClassDescriptor> descriptors) implements ClassOrdererContext {
    @Override
    public List<? extends ClassDescriptor> getClassDescriptors() {
      return descriptors;
    }

    @Override
    public Optional<String> getConfigurationParameter(String key) {
      return Optional.empty();
    }
  }

  private record Described(Class<?> type) implements ClassDescriptor {
    @Override
    public Class<?> getTestClass() {
      return type;
    }

    @Override
    public String getDisplayName() {
      return type.getSimpleName();
    }

    @Override
    public boolean isAnnotated(Class<? extends Annotation> annotation) {
      return AnnotationSupport.isAnnotated(type, annotation);
    }

    @Override
    public <A extends Annotation> Optional<A> findAnnotation(Class<A> annotation) {
      return AnnotationSupport.findAnnotation(type, annotation);
    }

    @Override
    public <A extends Annotation> List<A> findRepeatableAnnotations(Class<A> annotation) {
      return AnnotationSupport.findRepeatableAnnotations(type, annotation);
    }
  }
}
