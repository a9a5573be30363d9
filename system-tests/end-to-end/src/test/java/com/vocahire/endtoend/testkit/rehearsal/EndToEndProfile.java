package com.vocahire.endtoend.testkit.rehearsal;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.RehearsalProfile;
import java.util.Map;
import java.util.function.Function;

/**
 * What all profiles of these tests offer: a {@link Caller} is a candidate whom no other test knows.
 */
public interface EndToEndProfile extends RehearsalProfile {

  @Override
  default Map<Class<?>, Function<Endpoints, Object>> fixtures() {
    return Map.of(Caller.class, Caller::newcomer);
  }
}
