package com.vocahire.rehearsal.provider.calls;

import com.vocahire.rehearsal.peer.MediaEnginePool;
import com.vocahire.rehearsal.provider.schema.PublishedSchema;
import com.vocahire.rehearsal.voice.Voice;

/** All calls of an emulator share these parts. */
public record EmulatorContext(
    MediaEnginePool engines,
    Voice voice,
    PublishedSchema schema,
    EmulatorLimits limits,
    Network network) {}
