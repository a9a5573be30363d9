package com.vocahire.rehearsal.provider.interviewer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.rehearsal.provider.protocol.EventRules;
import com.vocahire.rehearsal.voice.Voice;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * An interview gets from outside what a test may replace.
 *
 * @param out where server events go
 * @param voice speaks the lines
 * @param thread where everything of this interview runs; finished speech is handed over to it
 * @param clockMs a monotonic clock in milliseconds
 * @param rules the published description of client events
 * @param scriptedTranscripts the transcript that a test set for the candidate's next turn
 */
public record InterviewEnvironment(
    Consumer<ObjectNode> out,
    Voice voice,
    Executor thread,
    LongSupplier clockMs,
    EventRules rules,
    Supplier<Optional<String>> scriptedTranscripts) {}
