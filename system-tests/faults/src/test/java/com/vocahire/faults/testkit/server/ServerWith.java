package com.vocahire.faults.testkit.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of a server that has these variables and otherwise VocaHire's defaults. It is started again
 * when it has others. {@code {relay}} stands for the proxy to the provider.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnServer.class)
public @interface ServerWith {
  /** Each as {@code NAME=value}. */
  String[] value();
}
