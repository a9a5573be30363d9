package com.vocahire.testkit.profile;

import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.control.Machine;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A profile with its running rehearsal. */
final class StartedProfile {
  private final RehearsalProfile profile;
  private final Rehearsal rehearsal;

  private StartedProfile(RehearsalProfile profile, Rehearsal rehearsal) {
    this.profile = profile;
    this.rehearsal = rehearsal;
  }

  static StartedProfile of(Class<? extends RehearsalProfile> type) throws IOException {
    var profile = made(type);
    var rehearsal =
        Rehearsal.start(
            System.getProperty("vocahire.server"),
            profile.port(),
            profile.variables(),
            profile.options().toArray(String[]::new));
    var started = new StartedProfile(profile, rehearsal);
    try {
      profile.started(rehearsal);
    } catch (IOException | RuntimeException failed) {
      started.close();
      throw failed;
    }
    return started;
  }

  private static RehearsalProfile made(Class<? extends RehearsalProfile> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true); // it may be nested in a test
      return constructor.newInstance();
    } catch (ReflectiveOperationException unfit) {
      throw new IllegalArgumentException(type + " cannot be made", unfit);
    }
  }

  /** Whether it is of this type, and no test has ended its rehearsal. */
  boolean serves(Class<? extends RehearsalProfile> type) {
    return profile.getClass() == type && rehearsal.isRunning();
  }

  RehearsalProfile profile() {
    return profile;
  }

  /** Each type that a parameter may have, and what makes one. */
  Map<Class<?>, Function<Endpoints, Object>> parameters() {
    Map<Class<?>, Function<Endpoints, Object>> all = new HashMap<>(profile.fixtures());
    all.put(profile.getClass(), endpoints -> profile);
    all.put(Rehearsal.class, endpoints -> rehearsal);
    all.put(Endpoints.class, endpoints -> endpoints);
    all.put(Emulator.class, Emulator::new);
    all.put(Machine.class, Machine::new);
    return all;
  }

  Object parameter(Class<?> type) {
    return parameters().get(type).apply(rehearsal.endpoints());
  }

  void close() throws IOException {
    try {
      profile.close();
    } finally {
      rehearsal.close();
    }
  }
}
