package com.vocahire.testkit.profile;

import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a rehearsal is started with, and what else stands around it. One object for all the tests
 * that name it, made by its constructor without parameters; tests may have it as a parameter.
 */
public interface RehearsalProfile extends AutoCloseable {

  /** Of the rehearsal's environment, which reach the server. */
  default Map<String, String> variables() {
    return Map.of();
  }

  /** Of {@code ./vocahire run}. */
  default List<String> options() {
    return List.of();
  }

  /** The application's; called once. */
  default int port() {
    return Rehearsal.freePort();
  }

  /** The rehearsal is ready. */
  default void started(Rehearsal rehearsal) throws IOException {}

  /** The server shall have these variables besides the profile's, as {@link ServerWith} says. */
  default void serveWith(Map<String, String> wanted) {
    throw new UnsupportedOperationException("a profile whose server keeps its variables");
  }

  /** Further parameters, made for each test and closed after it where they can be. */
  default Map<Class<?>, Function<Endpoints, Object>> fixtures() {
    return Map.of();
  }

  /** Called after the last test, before the rehearsal ends. */
  @Override
  default void close() throws IOException {}
}
