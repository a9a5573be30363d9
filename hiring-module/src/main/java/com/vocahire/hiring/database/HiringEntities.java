package com.vocahire.hiring.database;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The entity manager of this module's tables; the session module's has no qualifier. */
@Qualifier
@Retention(RUNTIME)
@Target({METHOD, PARAMETER})
public @interface HiringEntities {}
