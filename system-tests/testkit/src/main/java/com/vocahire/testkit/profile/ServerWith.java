package com.vocahire.testkit.profile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tests of a server that has these variables and otherwise the profile's. It is started again when
 * it has others; classes without this annotation take it as it is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServerWith {
  /** Each as {@code NAME=value}. */
  String[] value();
}
