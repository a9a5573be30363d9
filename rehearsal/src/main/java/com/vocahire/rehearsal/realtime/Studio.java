package com.vocahire.rehearsal.realtime;

import com.vocahire.rehearsal.interviewer.Voice;
import com.vocahire.rehearsal.peer.AudioRigs;
import java.util.Optional;
import java.util.function.Supplier;

/** What all calls share. */
record Studio(
    AudioRigs rigs,
    Voice voice,
    PublishedSchema schema,
    EmulatorLimits limits,
    Supplier<Optional<String>> foretold,
    Network network) {}
