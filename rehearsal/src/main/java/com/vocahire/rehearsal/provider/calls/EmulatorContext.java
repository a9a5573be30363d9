package com.vocahire.rehearsal.provider.calls;

import com.vocahire.rehearsal.peer.MediaEnginePool;
import com.vocahire.rehearsal.provider.schema.PublishedSchema;
import com.vocahire.rehearsal.voice.Voice;

/** What all calls share. */
public record EmulatorContext(
    MediaEnginePool engines,
    Voice voice,
    PublishedSchema schema,
    EmulatorLimits limits,
    Network network) {}
