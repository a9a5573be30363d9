package com.vocahire.session.transcript.entity;

import java.time.Instant;

/**
 * An item of the conversation, and when it came first.
 *
 * @param revisions how many other versions of it were delivered
 */
public record StoredItem(TranscriptItem item, Instant receivedAt, int revisions) {}
