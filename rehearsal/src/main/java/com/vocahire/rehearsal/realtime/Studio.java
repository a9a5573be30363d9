package com.vocahire.rehearsal.realtime;

import com.vocahire.rehearsal.interviewer.Voice;
import com.vocahire.rehearsal.peer.AudioRigs;

/** What all calls share. */
record Studio(
    AudioRigs rigs, Voice voice, PublishedSchema schema, EmulatorLimits limits, Network network) {}
