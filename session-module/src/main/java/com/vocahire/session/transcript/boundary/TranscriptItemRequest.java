package com.vocahire.session.transcript.boundary;

import com.vocahire.session.input.ForeignText.Spoken;
import com.vocahire.session.input.ForeignText.Verbatim;
import com.vocahire.session.transcript.entity.TranscriptItem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** One item of the conversation; the text at most 20,000 characters. */
public record TranscriptItemRequest(
    @Verbatim @Size(max = 64) @Pattern(regexp = "\\P{Cntrl}*") String previousItemId,
    @NotNull Role role,
    @NotNull Status status,
    @Spoken @NotNull @Size(max = 20_000) String text) {

  /** An item is spoken by one of these, in JSON's lower case. */
  @SuppressWarnings("MemberName")
  public enum Role {
    candidate,
    interviewer
  }

  /** The first two are final; these are in JSON's lower case. */
  @SuppressWarnings("MemberName")
  public enum Status {
    completed,
    truncated,
    incomplete
  }

  TranscriptItem toItem(String itemId) {
    return new TranscriptItem(
        itemId,
        Optional.ofNullable(previousItemId).filter(id -> !id.isEmpty()),
        switch (role) {
          case candidate -> TranscriptItem.Role.CANDIDATE;
          case interviewer -> TranscriptItem.Role.INTERVIEWER;
        },
        switch (status) {
          case completed -> TranscriptItem.Status.COMPLETED;
          case truncated -> TranscriptItem.Status.TRUNCATED;
          case incomplete -> TranscriptItem.Status.INCOMPLETE;
        },
        text);
  }

  /** Masked: it is a person's words. */
  @Override
  public String toString() {
    return "TranscriptItemRequest[masked]";
  }
}
