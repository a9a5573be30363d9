package com.vocahire.session.transcript.boundary;

import com.vocahire.session.input.ForeignText.Spoken;
import com.vocahire.session.input.ForeignText.Verbatim;
import com.vocahire.session.input.ParsedElement;
import com.vocahire.session.transcript.entity.TranscriptItem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Up to 200 items at once: what a page that was offline, or is being closed, has left. Each is
 * validated by itself.
 */
public record TranscriptRequest(
    @NotNull @Size(min = 1, max = 200) List<ParsedElement<Entry>> items) {

  /** An item with its id, which the single form has in the path. */
  public record Entry(
      @Verbatim @NotNull @Size(min = 1, max = 64) @Pattern(regexp = "\\P{Cntrl}*") String itemId,
      @Verbatim @Size(max = 64) @Pattern(regexp = "\\P{Cntrl}*") String previousItemId,
      @NotNull TranscriptItemRequest.Role role,
      @NotNull TranscriptItemRequest.Status status,
      @Spoken @NotNull @Size(max = 20_000) String text) {

    TranscriptItem toItem() {
      return new TranscriptItemRequest(previousItemId, role, status, text).toItem(itemId);
    }

    /** Masked: it is a person's words. */
    @Override
    public String toString() {
      return "Entry[masked]";
    }
  }
}
