package com.vocahire.session.entity;

import java.time.Instant;

/** An item of the conversation, and when it came first. */
public record KeptItem(TranscriptItem item, Instant receivedAt) {}
