package com.vocahire.endtoend.operations;

import java.util.Comparator;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Puts the search of the logs behind all other tests and leaves their order as it is. */
public final class LogSearchLast implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(Comparator.comparing(test -> test.getTestClass() == LogSearchIT.class));
  }
}
