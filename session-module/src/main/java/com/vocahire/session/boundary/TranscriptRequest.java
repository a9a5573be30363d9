package com.vocahire.session.boundary;

import com.vocahire.session.entity.TranscriptItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Up to 200 items at once: what a page that was offline, or is being closed, has left. */
public record TranscriptRequest(@NotNull @Size(min = 1, max = 200) List<@Valid Entry> items) {

  /** An item with its id, which the single form has in the path. */
  public record Entry(
      @NotNull @Size(min = 1, max = 64) String itemId,
      @Size(max = 64) String previousItemId,
      @NotNull TranscriptItemRequest.Role role,
      @NotNull TranscriptItemRequest.Status status,
      @NotNull @Size(max = 20_000) String text) {}

  List<TranscriptItem> toItems() {
    return items.stream()
        .map(
            entry ->
                new TranscriptItemRequest(
                        entry.previousItemId(), entry.role(), entry.status(), entry.text())
                    .toItem(entry.itemId()))
        .toList();
  }
}
