package com.vocahire.endtoend.testkit.rehearsal;

/** As {@code ./vocahire run} starts it without options. */
public final class PlainProfile implements EndToEndProfile {}
