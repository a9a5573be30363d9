package com.vocahire.session.transcript.control;

import com.vocahire.session.transcript.entity.OpenRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large the record of a conversation may become, and for how long it is added to. */
@ApplicationScoped
public class TranscriptLimits {

  private final Duration deliveryWindow;
  private final long characters;
  private final int revisions;
  private final int items;

  /** For the proxy only. */
  protected TranscriptLimits() {
    this(Duration.ZERO, 0, 0, 0);
  }

  @Inject
  public TranscriptLimits(
      @ConfigProperty(name = "vocahire.transcript.deliver-within") Duration deliveryWindow,
      @ConfigProperty(name = "vocahire.transcript.max-characters") long characters,
      @ConfigProperty(name = "vocahire.transcript.max-revisions") int revisions,
      @ConfigProperty(name = "vocahire.transcript.max-items") int items) {
    this.deliveryWindow = deliveryWindow;
    this.characters = characters;
    this.revisions = revisions;
    this.items = items;
  }

  /** Returns how long after its end an interview accepts undelivered items. */
  public Duration deliveryWindow() {
    return deliveryWindow;
  }

  /** The most that one conversation may have: items, and characters of their texts together. */
  public OpenRecord.Size most() {
    return new OpenRecord.Size(items, characters);
  }

  /** Characters of all revisions of a conversation together: as many as of its items. */
  public long revisionCharacters() {
    return characters;
  }

  /** Other versions of one item that are kept; further ones are counted only. */
  public int revisions() {
    return revisions;
  }
}
