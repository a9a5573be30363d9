package com.vocahire.testkit.profile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests on a rehearsal of this profile, which is started once for all of them if {@link
 * EqualProfilesTogether} orders the classes. Parameters of constructors and methods may be its
 * endpoints, the rehearsal itself, its emulator, its machine, the profile, and what the profile
 * offers as fixtures.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RehearsalExtension.class)
public @interface OnRehearsal {
  Class<? extends RehearsalProfile> value();
}
